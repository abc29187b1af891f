package io.relayspring.core.internal.transport;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The nonce of an upgrade, by whose digest the server proves that it speaks WebSocket. */
record HandshakeKey(String sent) {

    private static final String PROTOCOL_ID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    static HandshakeKey random() {
        byte[] nonce = new byte[16];
        ThreadLocalRandom.current().nextBytes(nonce);
        return new HandshakeKey(Base64.getEncoder().encodeToString(nonce));
    }

    boolean accepts(@Nullable String answer) {
        return answer != null && answer.trim().equals(expected());
    }

    /** What the server must answer. */
    String expected() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((sent + PROTOCOL_ID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("every Java platform has SHA-1", ex);
        }
    }
}
