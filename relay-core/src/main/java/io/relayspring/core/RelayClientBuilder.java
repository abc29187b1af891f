package io.relayspring.core;

import io.relayspring.core.call.CallErrors;
import io.relayspring.core.call.CallHandler;
import io.relayspring.core.call.OverLimit;
import io.relayspring.core.call.RemainingCalls;
import io.relayspring.core.connection.ConnectionLimit;
import io.relayspring.core.connection.ConnectionListener;
import io.relayspring.core.connection.Credentials;
import io.relayspring.core.connection.HeartbeatSettings;
import io.relayspring.core.connection.OfflineQueueSettings;
import io.relayspring.core.connection.ProxySettings;
import io.relayspring.core.connection.ReconnectSettings;
import io.relayspring.core.connection.ServerAddress;
import io.relayspring.core.message.MessageHandler;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.observe.ThreadContext;
import io.relayspring.core.params.Checks;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.springframework.web.socket.client.WebSocketClient;

/**
 * Builds a {@link RelayClient}. Credentials, host and limits that are not set come from the vendor's environment
 * variables, else from the defaults; credentials as a set from one source, never half from each. Not thread-safe.
 */
public final class RelayClientBuilder {

    /** How many calls may be up at once, unless another limit is set. */
    public static final int DEFAULT_MAX_ACTIVE_CALLS = 1000;

    /** How many clients of one process may be running at once, unless another limit is set. */
    public static final int DEFAULT_MAX_CONNECTIONS = 1;

    /** The client's name, unless another is set. */
    public static final String DEFAULT_NAME = "default";

    private final List<String> contexts = new ArrayList<>();
    private final List<Consumer<RelayClient>> registrations = new ArrayList<>();
    private final ClientDraft draft = new ClientDraft();

    RelayClientBuilder() {}

    /** The client's name, for logs, threads, health and metrics. */
    public RelayClientBuilder name(String name) {
        draft.name = Checks.text("name", name);
        return this;
    }

    /** The name that the client will have. */
    public String name() {
        return draft.name;
    }

    /** The project's id; goes with {@link #token}. */
    public RelayClientBuilder project(String project) {
        draft.credentials.project(project);
        return this;
    }

    /** The project's API token; goes with {@link #project}. */
    public RelayClientBuilder token(String token) {
        draft.credentials.token(token);
        return this;
    }

    /** A JWT, instead of project and token. */
    public RelayClientBuilder jwtToken(String jwtToken) {
        draft.credentials.jwtToken(jwtToken);
        return this;
    }

    /** Asked at each connect, on a thread of its own, so that a refreshed JWT is used. Before all other credentials. */
    public RelayClientBuilder credentials(Supplier<Credentials> credentials) {
        draft.credentials.supplier(credentials);
        return this;
    }

    /** The server's host, for instance {@code example.signalwire.com}. */
    public RelayClientBuilder host(String host) {
        draft.uri = ServerAddress.ofHost("host", host);
        return this;
    }

    /** The server's whole address: {@code wss://…}, or {@code ws://…} to this machine. */
    public RelayClientBuilder uri(URI uri) {
        draft.uri = ServerAddress.checked("uri", uri);
        return this;
    }

    /** Variables to read instead of the process's own. */
    public RelayClientBuilder environment(Map<String, String> variables) {
        draft.environment = Map.copyOf(variables);
        return this;
    }

    /** Contexts to subscribe besides those that handlers name. */
    public RelayClientBuilder contexts(String... contexts) {
        this.contexts.addAll(Checks.texts("context", contexts));
        return this;
    }

    /** Answers the calls of a context, which is subscribed. */
    public RelayClientBuilder onCall(String context, CallHandler handler) {
        registrations.add(client -> client.onCall(context, handler));
        return this;
    }

    /** Answers the calls of every context that has no handler of its own. */
    public RelayClientBuilder onCall(CallHandler handler) {
        registrations.add(client -> client.onCall(handler));
        return this;
    }

    /** Takes the messages of a context, which is subscribed. */
    public RelayClientBuilder onMessage(String context, MessageHandler handler) {
        registrations.add(client -> client.onMessage(context, handler));
        return this;
    }

    /** Takes the messages of every context that has no handler of its own. */
    public RelayClientBuilder onMessage(MessageHandler handler) {
        registrations.add(client -> client.onMessage(handler));
        return this;
    }

    /** Is told of every change of the connection. */
    public RelayClientBuilder onConnectionChange(ConnectionListener listener) {
        registrations.add(client -> client.onConnectionChange(listener));
        return this;
    }

    /** Is shown what happens, for metrics, with those that were given before. */
    public RelayClientBuilder observer(RelayObserver observer) {
        draft.observers.add(observer);
        return this;
    }

    /** Is taken along to the threads on which handlers, listeners and callbacks run, with those given before. */
    public RelayClientBuilder threadContext(ThreadContext context) {
        draft.threadContexts.add(context);
        return this;
    }

    /** How long the handshake may take. */
    public RelayClientBuilder connectTimeout(Duration timeout) {
        draft.connectTimeout = Checks.positive("connectTimeout", timeout);
        return this;
    }

    /** How long the answer to a command may take, from its write. */
    public RelayClientBuilder requestTimeout(Duration timeout) {
        draft.requestTimeout = Checks.positive("requestTimeout", timeout);
        return this;
    }

    /** How a lost connection is tried again, for instance {@code r -> r.maxDelay(ofSeconds(10))}. */
    public RelayClientBuilder reconnect(UnaryOperator<ReconnectSettings> change) {
        draft.reconnect = change.apply(draft.reconnect);
        return this;
    }

    /** How a dead socket is found. */
    public RelayClientBuilder heartbeat(UnaryOperator<HeartbeatSettings> change) {
        draft.heartbeat = change.apply(draft.heartbeat);
        return this;
    }

    /** What waits while there is no session. */
    public RelayClientBuilder offlineQueue(UnaryOperator<OfflineQueueSettings> change) {
        draft.offlineQueue = change.apply(draft.offlineQueue);
        return this;
    }

    /** How many calls may be up at once; what becomes of further offers says {@link #overLimit}. */
    public RelayClientBuilder maxActiveCalls(int calls) {
        draft.maxActiveCalls = Checks.atLeast("maxActiveCalls", calls, 1);
        return this;
    }

    /** What becomes of a call that is offered while as many are up as are allowed; it is passed on unless told otherwise. */
    public RelayClientBuilder overLimit(OverLimit overLimit) {
        draft.overLimit = overLimit;
        return this;
    }

    /** What becomes of a verb that the server refuses; it fails unless told otherwise. */
    public RelayClientBuilder callErrors(CallErrors callErrors) {
        draft.callErrors = callErrors;
        return this;
    }

    /** What becomes of the calls that are still up when the client is closed; they are hung up unless told otherwise. */
    public RelayClientBuilder remainingCalls(RemainingCalls remainingCalls) {
        draft.remainingCalls = remainingCalls;
        return this;
    }

    /** How long a dial goes on that is given no time of its own. */
    public RelayClientBuilder dialTimeout(Duration timeout) {
        draft.dialTimeout = Checks.positive("dialTimeout", timeout);
        return this;
    }

    /**
     * How the numbers and addresses begin that may be dialled, connected, referred to or texted: {@code "+1555"}. Others
     * are refused with {@link io.relayspring.core.error.CommandException}, unsent. None, the default, allows all.
     */
    public RelayClientBuilder allowedDestinations(String... prefixes) {
        draft.allowedDestinations = List.of(prefixes);
        return this;
    }

    /** How long a call may be silent after a gap until it is probed: {@code calling.clear_digit_bindings}, to no effect. */
    public RelayClientBuilder probeSilentCallsAfter(Duration silence) {
        draft.probeAfter = Checks.positive("probeSilentCallsAfter", silence);
        return this;
    }

    /** How many clients of this process may be running when this one is started, itself included. */
    public RelayClientBuilder maxConnections(int connections) {
        draft.connectionLimit = ConnectionLimit.ofProcess(connections, ClientDraft.MAX_CONNECTIONS);
        return this;
    }

    /** A limit shared with other clients of the caller's choice, instead of that of the process. */
    public RelayClientBuilder connectionLimit(ConnectionLimit limit) {
        draft.connectionLimit = limit;
        return this;
    }

    /** The engine under the socket, instead of the built-in one. It must set TCP_NODELAY. */
    public RelayClientBuilder webSocketClient(WebSocketClient engine) {
        draft.engine.own(engine);
        return this;
    }

    /** What to trust and which TLS of 1.2 or newer to speak, instead of the system's. The built-in engine's. Said once. */
    public RelayClientBuilder sslContext(SSLContext context) {
        draft.engine.sslContext(context);
        return this;
    }

    /** A PEM file of the certificates to trust, instead of {@link #sslContext}. The built-in engine's. Said once. */
    public RelayClientBuilder caFile(Path file) {
        draft.engine.caFile(file);
        return this;
    }

    /** The HTTP proxy to go through. The built-in engine's. */
    public RelayClientBuilder proxy(ProxySettings proxy) {
        draft.engine.proxy(proxy);
        return this;
    }

    /** How many threads there are, for instance {@code t -> t.handlers(50)}. */
    public RelayClientBuilder threads(UnaryOperator<ThreadSettings> change) {
        draft.threads = change.apply(draft.threads);
        return this;
    }

    /** Where handlers run, instead of threads of the client's own. */
    public RelayClientBuilder handlerExecutor(Executor executor) {
        draft.handlers = executor;
        return this;
    }

    /** Where listeners run, instead of threads of the client's own. */
    public RelayClientBuilder callbackExecutor(Executor executor) {
        draft.callbacks = executor;
        return this;
    }

    /** Whether handlers and listeners run on virtual threads; an {@link IllegalArgumentException} where Java has none. */
    public RelayClientBuilder virtualThreads(boolean virtual) {
        draft.virtualThreads(virtual);
        return this;
    }

    /**
     * The client, not started.
     *
     * @throws IllegalArgumentException if credentials are missing, or settings contradict each other; it says what to set
     */
    public RelayClient build() {
        RelayClient client = new RelayClient(draft.settings());
        client.receive(contexts.toArray(String[]::new));
        registrations.forEach(registration -> registration.accept(client));
        return client;
    }
}
