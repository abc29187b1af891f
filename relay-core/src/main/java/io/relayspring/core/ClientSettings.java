package io.relayspring.core;

import io.relayspring.core.call.CallErrors;
import io.relayspring.core.call.OverLimit;
import io.relayspring.core.connection.ConnectionLimit;
import io.relayspring.core.connection.ConnectionSettings;
import io.relayspring.core.connection.Credentials;
import io.relayspring.core.observe.RelayObserver;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
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
        RelayObserver observer,
        @Nullable WebSocketClient engine,
        @Nullable SSLContext sslContext,
        @Nullable Executor handlers,
        @Nullable Executor callbacks,
        boolean virtualThreads) {}
