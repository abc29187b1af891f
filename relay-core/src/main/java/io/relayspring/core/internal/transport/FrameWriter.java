package io.relayspring.core.internal.transport;

import io.netty.buffer.ByteBuf;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.web.socket.CloseStatus;

/** Writes a client's frames (RFC 6455): whole, masked, straight into the buffer that goes to the socket. */
final class FrameWriter {

    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PONG = 10;

    private static final int MAX_HEADER = 14;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;

    private FrameWriter() {}

    static void text(ByteBuf out, byte[] utf8) {
        frame(out, TEXT, utf8);
    }

    static void pong(ByteBuf out, byte[] payload) {
        frame(out, PONG, payload);
    }

    static void close(ByteBuf out, CloseStatus status) {
        if (status.getCode() == CloseStatus.NO_STATUS_CODE.getCode()) {
            frame(out, CLOSE, new byte[0]);
            return;
        }
        byte[] reason =
                status.getReason() == null ? new byte[0] : status.getReason().getBytes(StandardCharsets.UTF_8);
        byte[] payload = new byte[2 + reason.length];
        payload[0] = (byte) (status.getCode() >> 8);
        payload[1] = (byte) status.getCode();
        System.arraycopy(reason, 0, payload, 2, reason.length);
        frame(out, CLOSE, payload);
    }

    /** The payload is masked in place. */
    private static void frame(ByteBuf out, int opcode, byte[] payload) {
        int length = payload.length;
        out.ensureWritable(MAX_HEADER + length);
        out.writeByte(FIN | opcode);
        if (length < 126) {
            out.writeByte(MASKED | length);
        } else if (length <= 0xFFFF) {
            out.writeByte(MASKED | 126).writeShort(length);
        } else {
            out.writeByte(MASKED | 127).writeLong(length);
        }
        int mask = ThreadLocalRandom.current().nextInt();
        out.writeInt(mask);
        mask(payload, mask);
        out.writeBytes(payload);
    }

    private static void mask(byte[] payload, int mask) {
        long twice = ((mask & 0xFFFFFFFFL) << 32) | (mask & 0xFFFFFFFFL);
        int i = 0;
        for (; i + 8 <= payload.length; i += 8) {
            LONGS.set(payload, i, (long) LONGS.get(payload, i) ^ twice);
        }
        for (; i < payload.length; i++) {
            payload[i] ^= (byte) (mask >> (8 * (3 - (i & 3))));
        }
    }
}
