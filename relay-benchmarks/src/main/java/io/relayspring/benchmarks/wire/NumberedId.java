package io.relayspring.benchmarks.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Identifiers in the shape of a UUID that carry a number, so that it can be read back without a map. */
public final class NumberedId {

    private static final int DIGITS = 12;

    private final byte[] text;

    /** Counts from 0, the first being what {@link #next()} gives first. */
    private long following;

    /** Identifiers that begin with the given eight characters. */
    public NumberedId(String prefix) {
        text = (prefix + "-0000-4000-8000-" + "0".repeat(DIGITS)).getBytes(US_ASCII);
    }

    /** The identifier of the number; the array is used again by the next call. */
    public byte[] of(long number) {
        long rest = number;
        for (int at = text.length - 1; at >= text.length - DIGITS; at--) {
            text[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return text;
    }

    /** The identifier of the next number; the array is used again by the next call. */
    public byte[] next() {
        return of(following++);
    }

    public long given() {
        return following;
    }

    /** The number in an identifier that ends before {@code end}, or -1 where none can be read. */
    public static long numberIn(byte[] bytes, int from, int end) {
        if (end - from < DIGITS) {
            return -1;
        }
        long number = 0;
        for (int at = end - DIGITS; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
