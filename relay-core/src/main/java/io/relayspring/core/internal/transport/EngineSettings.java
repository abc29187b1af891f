package io.relayspring.core.internal.transport;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What our own engines must know. Not for users.
 *
 * @param connectTimeout for everything up to the answered handshake
 * @param sslContext what to trust for {@code wss}; null is the system's trust store
 * @param proxy the HTTP proxy to tunnel through; null is none
 * @param maxMessageBytes the longest message accepted, in bytes of UTF-8
 */
public record EngineSettings(
        Duration connectTimeout,
        @Nullable SSLContext sslContext,
        @Nullable HttpProxy proxy,
        int maxMessageBytes) {

    /** 10 s to connect, the system's trust store, no proxy, messages up to 10 MiB. */
    public static EngineSettings defaults() {
        return new EngineSettings(Duration.ofSeconds(10), null, null, 10 << 20);
    }
}
