package io.relayspring.simulator.internal.sound;

import java.io.IOException;
import java.io.OutputStream;

/** A file whose content is small enough to be kept. */
abstract class BytesFile implements StoredFile {

    private final String type;
    private final byte[] bytes;

    BytesFile(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    @Override
    public final String type() {
        return type;
    }

    @Override
    public final long size() {
        return bytes.length;
    }

    @Override
    public final void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }
}
