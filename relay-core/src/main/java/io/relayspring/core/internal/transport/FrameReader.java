package io.relayspring.core.internal.transport;

import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** Reads a server's frames (RFC 6455) from the socket's buffer and puts messages together, under a cap. */
final class FrameReader {

    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int SCRATCH = 16 << 10;

    private final int maxMessageBytes;
    private final Frames frames;
    private final byte[] scratch = new byte[SCRATCH];
    private @Nullable ByteArrayOutputStream parts;

    FrameReader(int maxMessageBytes, Frames frames) {
        this.maxMessageBytes = maxMessageBytes;
        this.frames = frames;
    }

    /** Told what came. */
    interface Frames {
        void text(String message);

        void ping(byte[] payload);

        void pong(byte[] payload);

        void close(CloseStatus status);
    }

    /**
     * Takes one whole frame from the buffer.
     *
     * @return false when it holds none, then nothing is taken
     * @throws ViolationException when what came breaks the protocol or the cap
     */
    boolean read(ByteBuf in) throws ViolationException {
        int start = in.readerIndex();
        if (in.readableBytes() < 2) {
            return false;
        }
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        int opcode = first & 0x0F;
        boolean last = (first & 0x80) != 0;
        require((first & 0x70) == 0, "reserved bits");
        require((second & 0x80) == 0, "a masked frame");
        long length = length(in, second & 0x7F);
        if (length >= 0) {
            check(opcode, last, length);
        }
        if (length < 0 || in.readableBytes() < length) {
            in.readerIndex(start);
            return false;
        }
        take(in, opcode, last, (int) length);
        return true;
    }

    /** The payload's length, or -1 when the buffer does not hold it yet. */
    private static long length(ByteBuf in, int indicator) throws ViolationException {
        if (indicator < 126) {
            return indicator;
        }
        int bytes = indicator == 126 ? 2 : 8;
        if (in.readableBytes() < bytes) {
            return -1;
        }
        long length = bytes == 2 ? in.readUnsignedShort() : in.readLong();
        require(length >= 0, "a negative length");
        return length;
    }

    private void check(int opcode, boolean last, long length) throws ViolationException {
        switch (opcode) {
            case CLOSE, PING, PONG -> require(last && length <= 125, "a control frame in parts or too long");
            case CONTINUATION -> require(parts != null, "a continuation of nothing");
            case TEXT -> require(parts == null, "a message within another");
            case BINARY -> throw new ViolationException(CloseStatus.NOT_ACCEPTABLE, "the server sent binary data");
            default -> throw new ViolationException(CloseStatus.PROTOCOL_ERROR, "the server sent an unknown frame");
        }
        long before = parts == null ? 0 : parts.size();
        if (opcode < CLOSE && before + length > maxMessageBytes) {
            throw new ViolationException(
                    CloseStatus.TOO_BIG_TO_PROCESS,
                    "the server sent a message of more than " + maxMessageBytes + " bytes");
        }
    }

    private void take(ByteBuf in, int opcode, boolean last, int length) throws ViolationException {
        switch (opcode) {
            case PING -> frames.ping(bytes(in, length));
            case PONG -> frames.pong(bytes(in, length));
            case CLOSE -> frames.close(status(bytes(in, length)));
            default -> data(in, last, length);
        }
    }

    private void data(ByteBuf in, boolean last, int length) throws ViolationException {
        byte[] bytes = length <= SCRATCH ? scratch : new byte[length];
        in.readBytes(bytes, 0, length);
        ByteArrayOutputStream earlier = parts;
        if (earlier == null && last) {
            frames.text(text(bytes, length));
            return;
        }
        ByteArrayOutputStream all = earlier == null ? new ByteArrayOutputStream(2 * length) : earlier;
        all.write(bytes, 0, length);
        parts = last ? null : all;
        if (last) {
            frames.text(text(all.toByteArray(), all.size()));
        }
    }

    private static byte[] bytes(ByteBuf in, int length) {
        byte[] bytes = new byte[length];
        in.readBytes(bytes);
        return bytes;
    }

    private static String text(byte[] utf8, int length) throws ViolationException {
        String text = new String(utf8, 0, length, StandardCharsets.UTF_8);
        // Only where a replacement shows can something have been replaced: all else needs no second look.
        if (text.indexOf('\uFFFD') >= 0) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8, 0, length));
            } catch (CharacterCodingException ex) {
                throw new ViolationException(CloseStatus.BAD_DATA, "the server sent text that is not UTF-8");
            }
        }
        return text;
    }

    private static CloseStatus status(byte[] payload) throws ViolationException {
        if (payload.length == 0) {
            return CloseStatus.NO_STATUS_CODE;
        }
        int code = payload.length == 1 ? 0 : (payload[0] & 0xFF) << 8 | (payload[1] & 0xFF);
        require(code >= 1000 && code < 5000, "a close without a valid code");
        return new CloseStatus(code, new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8));
    }

    private static void require(boolean kept, String what) throws ViolationException {
        if (!kept) {
            throw new ViolationException(CloseStatus.PROTOCOL_ERROR, "the server broke the protocol: " + what);
        }
    }

    /** What came breaks the protocol or the cap; the status says which to the server. */
    static final class ViolationException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient CloseStatus status;

        ViolationException(CloseStatus status, String what) {
            super(what + " (" + status.getCode() + ")");
            this.status = status;
        }

        CloseStatus status() {
            return status;
        }
    }
}
