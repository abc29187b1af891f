package io.relayspring.core.vocabulary;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds an enum constant by its wire word. */
final class Words<W extends Enum<W> & Word> {

    private final Map<String, W> byWire = new HashMap<>();
    private final W unknown;

    Words(W[] words, W unknown) {
        for (W word : words) {
            byWire.put(word.wire(), word);
        }
        this.unknown = unknown;
    }

    W find(@Nullable String wire) {
        return wire == null ? unknown : byWire.getOrDefault(wire, unknown);
    }
}
