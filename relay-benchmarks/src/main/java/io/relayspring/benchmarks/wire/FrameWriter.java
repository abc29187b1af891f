package io.relayspring.benchmarks.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;

/** Gathers frames and sends them together: one system call for all that was written since the last {@link #flush}. */
public final class FrameWriter {

    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int LARGEST_HEADER = 14;

    private final boolean masking;
    private byte[] buffer = new byte[64 << 10];
    private ByteBuffer view = ByteBuffer.wrap(buffer);
    private int start;
    private int end;
    private int payload;
    private int key = (int) System.nanoTime() | 1;

    private FrameWriter(boolean masking) {
        this.masking = masking;
    }

    /** A client's frames, masked as the RFC demands. */
    public static FrameWriter ofClient() {
        return new FrameWriter(true);
    }

    public static FrameWriter ofServer() {
        return new FrameWriter(false);
    }

    /** Begins a frame whose payload will have exactly {@code length} bytes. */
    public void begin(int opcode, int length) {
        reserve(LARGEST_HEADER + length);
        buffer[end++] = (byte) (FIN | opcode);
        int flag = masking ? MASKED : 0;
        if (length < 126) {
            buffer[end++] = (byte) (flag | length);
        } else if (length <= 0xffff) {
            buffer[end++] = (byte) (flag | 126);
            view.putShort(end, (short) length);
            end += Short.BYTES;
        } else {
            buffer[end++] = (byte) (flag | 127);
            view.putLong(end, length);
            end += Long.BYTES;
        }
        if (masking) {
            view.putInt(end, nextKey());
            end += Integer.BYTES;
        }
        payload = end;
    }

    public void put(byte[] bytes) {
        put(bytes, 0, bytes.length);
    }

    public void put(byte[] bytes, int offset, int length) {
        System.arraycopy(bytes, offset, buffer, end, length);
        end += length;
    }

    /** Ends the frame; it goes out with the next flush. */
    public void finish() {
        if (masking) {
            Mask.apply(buffer, payload, end - payload, key);
        }
    }

    /** A whole frame at once. */
    public void frame(int opcode, byte[] bytes, int offset, int length) {
        begin(opcode, length);
        put(bytes, offset, length);
        finish();
    }

    /** Sends what was gathered; false when a non-blocking channel took only a part of it. */
    public boolean flush(WritableByteChannel channel) throws IOException {
        while (start < end) {
            view.limit(end).position(start);
            int written = channel.write(view);
            view.clear();
            if (written == 0) {
                return false;
            }
            start += written;
        }
        start = 0;
        end = 0;
        return true;
    }

    private void reserve(int bytes) {
        if (buffer.length - end < bytes) {
            int pending = end - start;
            int capacity = Math.max(buffer.length, Integer.highestOneBit(pending + bytes) * 2);
            buffer = Arrays.copyOfRange(buffer, start, start + capacity);
            view = ByteBuffer.wrap(buffer);
            start = 0;
            end = pending;
        }
    }

    /** A xorshift: cheap, never the same twice in a row, never 0. */
    private int nextKey() {
        key ^= key << 13;
        key ^= key >>> 17;
        key ^= key << 5;
        return key;
    }
}
