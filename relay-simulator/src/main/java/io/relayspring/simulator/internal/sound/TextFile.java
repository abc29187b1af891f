package io.relayspring.simulator.internal.sound;

import java.nio.charset.StandardCharsets;

/** A text. */
public final class TextFile extends BytesFile {

    public TextFile(String text) {
        super("text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
