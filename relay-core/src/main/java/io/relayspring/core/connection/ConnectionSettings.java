package io.relayspring.core.connection;

import io.relayspring.core.params.Checks;
import java.net.URI;
import java.time.Duration;

/**
 * Where and how to connect.
 *
 * @param uri {@code wss://…}; {@code ws://…} to loopback only
 * @param connectTimeout for the handshake
 * @param requestTimeout for the answer to a command, counted from its write
 * @param reconnect how a lost connection is tried again
 * @param heartbeat how a dead socket is found
 * @param offlineQueue what waits while there is no session
 */
public record ConnectionSettings(
        URI uri,
        Duration connectTimeout,
        Duration requestTimeout,
        ReconnectSettings reconnect,
        HeartbeatSettings heartbeat,
        OfflineQueueSettings offlineQueue) {

    /** The server's host unless another is set. */
    public static final String DEFAULT_HOST = "relay.signalwire.com";

    public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);

    public static final Duration DEFAULT_REQUEST_TIMEOUT = Duration.ofSeconds(10);

    public ConnectionSettings {
        Checks.positive("connectTimeout", connectTimeout);
        Checks.positive("requestTimeout", requestTimeout);
    }
}
