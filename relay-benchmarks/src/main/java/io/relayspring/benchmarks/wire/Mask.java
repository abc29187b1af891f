package io.relayspring.benchmarks.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The exclusive-or with which a client must cover its payloads (RFC 6455, 5.3); applying it twice restores them. */
final class Mask {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Mask() {}

    /** Covers {@code length} bytes with the four bytes of {@code key}, the highest first. */
    static void apply(byte[] bytes, int from, int length, int key) {
        long wide = ((long) key << 32) | (key & 0xffff_ffffL);
        int end = from + length;
        int at = from;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            LONGS.set(bytes, at, (long) LONGS.get(bytes, at) ^ wide);
        }
        for (int shift = 24; at < end; at++, shift = (shift - 8) & 31) {
            bytes[at] ^= (byte) (key >>> shift);
        }
    }
}
