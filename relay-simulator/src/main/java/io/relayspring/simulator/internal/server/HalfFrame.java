package io.relayspring.simulator.internal.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket frame that ends in its middle. */
final class HalfFrame {

    private static final byte LAST_TEXT = (byte) 0x81;
    private static final byte TWO_BYTES_OF_LENGTH = 126;

    private HalfFrame() {}

    /** The head that announces the text, and the first half of it. */
    static ByteBuffer of(String text) {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(4 + whole.length / 2);
        frame.put(LAST_TEXT).put(TWO_BYTES_OF_LENGTH).putShort((short) whole.length);
        return frame.put(whole, 0, whole.length / 2).flip();
    }
}
