package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** Where a tap stands: {@code state} of {@code calling.call.tap}. */
public enum TapState implements Word {
    TAPPING("tapping"),
    FINISHED("finished"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<TapState> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    TapState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static TapState of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
