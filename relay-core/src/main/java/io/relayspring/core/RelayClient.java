package io.relayspring.core;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallHandler;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.connection.ConnectionListener;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.event.Subscription;
import io.relayspring.core.message.MessageHandler;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One connection to the server and all that goes over it. Thread-safe; may be started again after it was closed.
 * Several clients in one process know nothing of each other.
 */
public final class RelayClient implements AutoCloseable {

    RelayClient() {}

    /** A builder that takes what it is not told from the vendor's environment variables. */
    public static RelayClientBuilder builder() {
        return new RelayClientBuilder();
    }

    /** The client's name, {@code default} unless another was given: it keys logs, health and metrics. */
    public String name() {
        throw new UnsupportedOperationException();
    }

    /** Begins to connect and returns at once; commands wait for the session. Harmless when it is running. */
    public RelayClient start() {
        throw new UnsupportedOperationException();
    }

    /** Done at the next moment the client is ready; fails when it gives up or is closed. */
    public Pending<RelayClient> ready() {
        throw new UnsupportedOperationException();
    }

    /** Where the connection stands now. */
    public ConnectionState connectionState() {
        throw new UnsupportedOperationException();
    }

    /** Why there is no session, if there is none for a reason. */
    public Optional<Throwable> lastFailure() {
        throw new UnsupportedOperationException();
    }

    /** How often a session was established anew after a loss. */
    public long reconnects() {
        throw new UnsupportedOperationException();
    }

    /** The contexts that are wanted: configured, of handlers, and added by {@link #receive}. */
    public Set<String> contexts() {
        throw new UnsupportedOperationException();
    }

    /** Adds contexts, now and on every later session: {@code signalwire.receive}. */
    public Pending<CommandResult> receive(String... contexts) {
        throw new UnsupportedOperationException();
    }

    /** Drops contexts, now and on every later session: {@code signalwire.unreceive}. */
    public Pending<CommandResult> unreceive(String... contexts) {
        throw new UnsupportedOperationException();
    }

    /** Answers the calls of a context, which is subscribed. One handler a context. */
    public Subscription onCall(String context, CallHandler handler) {
        throw new UnsupportedOperationException();
    }

    /** Answers the calls of every context that has no handler of its own. */
    public Subscription onCall(CallHandler handler) {
        throw new UnsupportedOperationException();
    }

    /** Takes the messages of a context, which is subscribed. One handler a context. */
    public Subscription onMessage(String context, MessageHandler handler) {
        throw new UnsupportedOperationException();
    }

    /** Takes the messages of every context that has no handler of its own. */
    public Subscription onMessage(MessageHandler handler) {
        throw new UnsupportedOperationException();
    }

    /** The calls that are up. */
    public List<Call> calls() {
        throw new UnsupportedOperationException();
    }

    /** The call with this id, while it is up. */
    public Optional<Call> call(String id) {
        throw new UnsupportedOperationException();
    }

    /** How many calls are up. */
    public int activeCalls() {
        throw new UnsupportedOperationException();
    }

    /** Listens to all events of a class, of whatever call, on the callbacks' executor. */
    public <E extends RelayEvent> Subscription on(Class<E> type, Consumer<? super E> listener) {
        throw new UnsupportedOperationException();
    }

    /** Listens to all events of a wire name. */
    public Subscription on(String type, Consumer<? super RelayEvent> listener) {
        throw new UnsupportedOperationException();
    }

    /** Is told of every change of the connection, in order, on the callbacks' executor. */
    public Subscription onConnectionChange(ConnectionListener listener) {
        throw new UnsupportedOperationException();
    }

    /** Waits until the client is closed, by {@link #close()} or because it gave up. */
    public void awaitClosed() {
        throw new UnsupportedOperationException();
    }

    /** Hangs up what is up, closes the connection and waits until that is done. Harmless when repeated. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
