package io.relayspring.core;

import io.relayspring.core.call.CallErrors;
import io.relayspring.core.call.OverLimit;
import io.relayspring.core.call.RemainingCalls;
import io.relayspring.core.connection.ConnectionLimit;
import io.relayspring.core.connection.ConnectionSettings;
import io.relayspring.core.connection.HeartbeatSettings;
import io.relayspring.core.connection.OfflineQueueSettings;
import io.relayspring.core.connection.ReconnectSettings;
import io.relayspring.core.connection.ServerAddress;
import io.relayspring.core.internal.async.Surroundings;
import io.relayspring.core.internal.calling.SilentCalls;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.observe.ThreadContext;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What a builder has been told so far, and the defaults of the rest. */
final class ClientDraft {

    /** Who sets the limit of the process, for messages. */
    static final String MAX_CONNECTIONS = "maxConnections (or " + RelayEnvironment.MAX_CONNECTIONS + ")";

    Map<String, String> environment = System.getenv();
    String name = RelayClientBuilder.DEFAULT_NAME;
    final CredentialsChoice credentials = new CredentialsChoice();

    @Nullable
    URI uri;

    Duration connectTimeout = ConnectionSettings.DEFAULT_CONNECT_TIMEOUT;
    Duration requestTimeout = ConnectionSettings.DEFAULT_REQUEST_TIMEOUT;
    ReconnectSettings reconnect = ReconnectSettings.DEFAULTS;
    HeartbeatSettings heartbeat = HeartbeatSettings.DEFAULTS;
    OfflineQueueSettings offlineQueue = OfflineQueueSettings.DEFAULTS;

    @Nullable
    Integer maxActiveCalls;

    OverLimit overLimit = OverLimit.PASS;
    CallErrors callErrors = CallErrors.RAISE;
    Duration probeAfter = SilentCalls.DEFAULT_AFTER;

    @Nullable
    ConnectionLimit connectionLimit;

    final List<RelayObserver> observers = new ArrayList<>();
    final List<ThreadContext> threadContexts = new ArrayList<>();
    RemainingCalls remainingCalls = RemainingCalls.HANGUP;
    Duration dialTimeout = DialOptions.DEFAULT_TIMEOUT;
    List<String> allowedDestinations = List.of();
    final EngineChoice engine = new EngineChoice();
    ThreadSettings threads = ThreadSettings.DEFAULTS;

    @Nullable
    Executor handlers;

    @Nullable
    Executor callbacks;

    private boolean virtualThreads;

    void virtualThreads(boolean virtual) {
        if (virtual && Runtime.version().feature() < 21) {
            throw new IllegalArgumentException("virtualThreads needs Java 21 or newer");
        }
        virtualThreads = virtual;
    }

    /**
     * All of it, what is open filled from the environment.
     *
     * @throws IllegalArgumentException if it is incomplete or contradicts itself
     */
    ClientSettings settings() {
        RelayEnvironment variables = new RelayEnvironment(environment);
        return new ClientSettings(
                name,
                connection(variables),
                credentials.from(variables),
                maxActiveCalls == null
                        ? variables.maxActiveCalls().orElse(RelayClientBuilder.DEFAULT_MAX_ACTIVE_CALLS)
                        : maxActiveCalls,
                overLimit,
                callErrors,
                probeAfter,
                connectionLimit == null ? connectionLimit(variables) : connectionLimit,
                new GuardedObserver(observers),
                new Surroundings(threadContexts),
                remainingCalls,
                dialTimeout,
                new Destinations(allowedDestinations),
                engine.own(),
                engine.builtIn(variables, connectTimeout),
                threads,
                handlers,
                callbacks,
                virtualThreads);
    }

    private ConnectionSettings connection(RelayEnvironment variables) {
        String host = variables.host().orElse(ConnectionSettings.DEFAULT_HOST);
        return new ConnectionSettings(
                uri == null ? ServerAddress.ofHost(RelayEnvironment.SPACE, host) : uri,
                connectTimeout,
                requestTimeout,
                reconnect,
                heartbeat,
                offlineQueue);
    }

    private static ConnectionLimit connectionLimit(RelayEnvironment variables) {
        int most = variables.maxConnections().orElse(RelayClientBuilder.DEFAULT_MAX_CONNECTIONS);
        return ConnectionLimit.ofProcess(most, MAX_CONNECTIONS);
    }
}
