package io.relayspring.simulator.internal.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A text. */
public final class TextFile implements StoredFile {

    private final byte[] bytes;

    public TextFile(String text) {
        bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String type() {
        return "text/plain;charset=utf-8";
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }
}
