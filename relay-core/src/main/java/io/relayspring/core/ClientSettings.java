package io.relayspring.core;

import io.relayspring.core.call.CallErrors;
import io.relayspring.core.call.OverLimit;
import io.relayspring.core.call.RemainingCalls;
import io.relayspring.core.connection.ConnectionLimit;
import io.relayspring.core.connection.ConnectionSettings;
import io.relayspring.core.connection.Credentials;
import io.relayspring.core.internal.async.Surroundings;
import io.relayspring.core.internal.transport.EngineSettings;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.client.WebSocketClient;

/** All that a builder has gathered. */
record ClientSettings(
        String name,
        ConnectionSettings connection,
        Supplier<Credentials> credentials,
        int maxActiveCalls,
        OverLimit overLimit,
        CallErrors callErrors,
        Duration probeAfter,
        ConnectionLimit connections,
        GuardedObserver observer,
        Surroundings surroundings,
        RemainingCalls remainingCalls,
        Duration dialTimeout,
        Destinations destinations,
        @Nullable WebSocketClient ownEngine,
        EngineSettings builtInEngine,
        ThreadSettings threads,
        @Nullable Executor handlers,
        @Nullable Executor callbacks,
        boolean virtualThreads) {}
