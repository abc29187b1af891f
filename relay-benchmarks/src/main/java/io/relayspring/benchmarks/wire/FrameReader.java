package io.relayspring.benchmarks.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;

/**
 * Takes bytes as the socket gives them and hands out whole messages. A message is a view of the reader's own memory: it is valid
 * until the next call of {@link #next()} or {@link #fill}.
 */
public final class FrameReader {

    private static final int LARGEST = 16 << 20;
    private static final int LENGTH_OF_16_BITS = 126;
    private static final int LENGTH_OF_64_BITS = 127;

    private final ByteArrayOutputStream fragments = new ByteArrayOutputStream();
    private byte[] buffer;
    private ByteBuffer room;
    private int start;
    private int end;
    private int fragmented;

    private byte[] bytes;
    private int offset;
    private int length;
    private int opcode;

    public FrameReader(int capacity) {
        buffer = new byte[capacity];
        room = ByteBuffer.wrap(buffer);
        bytes = buffer;
    }

    /** Reads once; returns what the channel returned: bytes read, 0 when there were none, -1 at the end. */
    public int fill(ReadableByteChannel channel) throws IOException {
        makeRoom();
        room.limit(buffer.length).position(end);
        int read = channel.read(room);
        end += Math.max(read, 0);
        return read;
    }

    /** Whether another whole message is there; its parts stand in {@link #bytes()}, {@link #offset()}, {@link #length()}. */
    public boolean next() throws IOException {
        while (end - start >= 2) {
            int header = headerLength();
            if (end - start < header) {
                return false;
            }
            long size = payloadLength();
            if (size > LARGEST) {
                throw new IOException("a frame of " + size + " bytes");
            }
            if (end - start < header + size) {
                return false;
            }
            if (take(header, (int) size)) {
                return true;
            }
        }
        return false;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int offset() {
        return offset;
    }

    public int length() {
        return length;
    }

    public int opcode() {
        return opcode;
    }

    private int headerLength() {
        int second = buffer[start + 1];
        int size = second & 0x7f;
        int extended = size == LENGTH_OF_64_BITS ? 8 : size == LENGTH_OF_16_BITS ? 2 : 0;
        return 2 + extended + (second < 0 ? 4 : 0);
    }

    private long payloadLength() {
        int size = buffer[start + 1] & 0x7f;
        if (size == LENGTH_OF_16_BITS) {
            return room.getShort(start + 2) & 0xffff;
        }
        if (size == LENGTH_OF_64_BITS) {
            long wide = room.getLong(start + 2);
            return wide < 0 ? Long.MAX_VALUE : wide;
        }
        return size;
    }

    /** Consumes one whole frame; true when it completes a message. */
    private boolean take(int header, int size) {
        int first = buffer[start];
        int payload = start + header;
        if (buffer[start + 1] < 0) {
            Mask.apply(buffer, payload, size, room.getInt(payload - 4));
        }
        start = payload + size;
        int kind = first & 0x0f;
        boolean last = first < 0;
        if (last && kind != Opcode.CONTINUATION) {
            present(kind, buffer, payload, size);
            return true;
        }
        fragments.write(buffer, payload, size);
        if (kind != Opcode.CONTINUATION) {
            fragmented = kind;
        }
        if (last) {
            present(fragmented, fragments.toByteArray(), 0, fragments.size());
            fragments.reset();
        }
        return last;
    }

    private void present(int kind, byte[] message, int from, int size) {
        opcode = kind;
        bytes = message;
        offset = from;
        length = size;
    }

    private void makeRoom() {
        if (start == end) {
            start = 0;
            end = 0;
        } else if (end == buffer.length && start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        } else if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
            room = ByteBuffer.wrap(buffer);
        }
    }
}
