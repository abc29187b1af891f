package io.relayspring.benchmarks.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Takes no more bytes than it is permitted to, as a socket does whose peer does not read. */
final class ReluctantChannel implements WritableByteChannel {

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private int permitted = 3;

    void permit(int bytes) {
        permitted = bytes;
    }

    byte[] taken() {
        return taken.toByteArray();
    }

    @Override
    public int write(ByteBuffer source) {
        int size = Math.min(permitted, source.remaining());
        permitted -= size;
        for (int i = 0; i < size; i++) {
            taken.write(source.get());
        }
        return size;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
