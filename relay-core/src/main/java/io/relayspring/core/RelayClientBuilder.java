package io.relayspring.core;

import io.relayspring.core.call.CallHandler;
import io.relayspring.core.connection.ConnectionListener;
import io.relayspring.core.connection.Credentials;
import io.relayspring.core.connection.HeartbeatSettings;
import io.relayspring.core.connection.OfflineQueueSettings;
import io.relayspring.core.connection.ReconnectSettings;
import io.relayspring.core.message.MessageHandler;
import io.relayspring.core.observe.RelayObserver;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.springframework.web.socket.client.WebSocketClient;

/** Builds a {@link RelayClient}. What is not set comes from the vendor's environment variables, else from the defaults. */
public final class RelayClientBuilder {

    RelayClientBuilder() {}

    public RelayClientBuilder name(String name) { return this; }
    public RelayClientBuilder project(String project) { return this; }
    public RelayClientBuilder token(String token) { return this; }
    public RelayClientBuilder jwtToken(String jwtToken) { return this; }
    public RelayClientBuilder credentials(Supplier<Credentials> credentials) { return this; }
    public RelayClientBuilder host(String host) { return this; }
    public RelayClientBuilder uri(URI uri) { return this; }
    /** instead of System.getenv(). */
    public RelayClientBuilder environment(Map<String, String> variables) { return this; }
    public RelayClientBuilder contexts(String... contexts) { return this; }
    public RelayClientBuilder onCall(String context, CallHandler handler) { return this; }
    public RelayClientBuilder onCall(CallHandler handler) { return this; }
    public RelayClientBuilder onMessage(String context, MessageHandler handler) { return this; }
    public RelayClientBuilder onMessage(MessageHandler handler) { return this; }
    public RelayClientBuilder onConnectionChange(ConnectionListener listener) { return this; }
    public RelayClientBuilder observer(RelayObserver observer) { return this; }
    public RelayClientBuilder connectTimeout(Duration timeout) { return this; }
    public RelayClientBuilder requestTimeout(Duration timeout) { return this; }
    public RelayClientBuilder reconnect(UnaryOperator<ReconnectSettings> change) { return this; }
    public RelayClientBuilder heartbeat(UnaryOperator<HeartbeatSettings> change) { return this; }
    public RelayClientBuilder offlineQueue(UnaryOperator<OfflineQueueSettings> change) { return this; }
    public RelayClientBuilder maxActiveCalls(int calls) { return this; }
    public RelayClientBuilder webSocketClient(WebSocketClient engine) { return this; }
    public RelayClientBuilder sslContext(SSLContext context) { return this; }
    public RelayClientBuilder handlerExecutor(Executor executor) { return this; }
    public RelayClientBuilder callbackExecutor(Executor executor) { return this; }
    public RelayClientBuilder virtualThreads(boolean virtual) { return this; }
    public RelayClient build() { return new RelayClient(); }
}
