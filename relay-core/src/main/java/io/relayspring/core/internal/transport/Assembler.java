package io.relayspring.core.internal.transport;

import org.jspecify.annotations.Nullable;

/** Puts a text message together from its parts, under a cap in bytes of UTF-8. For one reader. */
final class Assembler {

    private final int maxBytes;
    private final StringBuilder parts = new StringBuilder();
    private long bytes;

    Assembler(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * The whole message when this was its last part, else null.
     *
     * @throws TooLongException when the message exceeds the cap
     */
    @Nullable
    String add(CharSequence part, boolean last) throws TooLongException {
        // Three bytes a character is the most there can be: a short whole message need not be counted.
        if (last && parts.isEmpty() && 3L * part.length() <= maxBytes) {
            return part.toString();
        }
        bytes += utf8Bytes(part);
        if (bytes > maxBytes) {
            throw new TooLongException(maxBytes);
        }
        parts.append(part);
        return last ? whole() : null;
    }

    private String whole() {
        String whole = parts.toString();
        parts.setLength(0);
        parts.trimToSize();
        bytes = 0;
        return whole;
    }

    private static long utf8Bytes(CharSequence text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Each half of a surrogate pair stands for two of its four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    /** A message exceeds the cap. */
    static final class TooLongException extends Exception {

        private static final long serialVersionUID = 1L;

        TooLongException(int maxBytes) {
            super("the server sent a message of more than " + maxBytes + " bytes");
        }
    }
}
