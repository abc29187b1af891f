package io.relayspring.core.internal.transport;

import java.time.Duration;

/**
 * What bounds a socket, whatever engine drives it. Not for users.
 *
 * @param connectTimeout for everything up to the answered handshake: name, connection, proxy, TLS, upgrade
 * @param closeTimeout how long the server may take to answer a close before the socket is forced closed
 * @param maxMessageBytes the longest message accepted, in bytes of UTF-8; a longer one closes the socket with 1009
 * @param outboxMessages how many messages may wait to be written
 * @param outboxChars how many characters may wait to be written
 * @param userAgent the handshake's {@code User-Agent}; none when empty
 */
public record TransportSettings(
        Duration connectTimeout,
        Duration closeTimeout,
        int maxMessageBytes,
        int outboxMessages,
        int outboxChars,
        String userAgent) {

    /** The longest message accepted, unless told otherwise: the receive limit of the field. */
    public static final int MAX_MESSAGE_BYTES = 10 << 20;

    /** 10 s to connect, 3 s to close, messages up to 10 MiB, 10,000 messages or 16 Mi characters waiting. */
    public static TransportSettings defaults(String userAgent) {
        return new TransportSettings(
                Duration.ofSeconds(10), Duration.ofSeconds(3), MAX_MESSAGE_BYTES, 10_000, 16 << 20, userAgent);
    }

    /** The same with another connect timeout. */
    public TransportSettings connectTimeout(Duration timeout) {
        return new TransportSettings(timeout, closeTimeout, maxMessageBytes, outboxMessages, outboxChars, userAgent);
    }
}
