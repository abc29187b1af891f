package io.relayspring.core;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallHandler;
import io.relayspring.core.call.DialAction;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.connection.ConnectionListener;
import io.relayspring.core.connection.ConnectionSettings;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.device.DialPlan;
import io.relayspring.core.event.HandlerRegistration;
import io.relayspring.core.event.MessageEvent;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.event.Subscription;
import io.relayspring.core.internal.async.Surroundings;
import io.relayspring.core.internal.calling.CallSession;
import io.relayspring.core.internal.calling.EventListeners;
import io.relayspring.core.internal.connection.Subscriptions;
import io.relayspring.core.internal.routing.ContextHandlers;
import io.relayspring.core.message.Message;
import io.relayspring.core.message.MessageHandler;
import io.relayspring.core.message.MessageOptions;
import io.relayspring.core.message.OutboundMessage;
import io.relayspring.core.observe.Subject;
import io.relayspring.core.params.Checks;
import io.relayspring.core.vocabulary.RelayMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * One connection to the server and all that goes over it. Thread-safe; may be started again after it was closed.
 * Several clients in one process know nothing of each other.
 */
public final class RelayClient implements AutoCloseable {

    private final ClientSettings settings;
    private final Subscriptions contexts = new Subscriptions();
    private final ContextHandlers<CallHandler, Call> callHandlers;
    private final ContextHandlers<MessageHandler, Message> messageHandlers;
    private final EventListeners listeners;
    private final List<ConnectionListener> connectionListeners = new CopyOnWriteArrayList<>();
    private final ClientRuns runs;

    RelayClient(ClientSettings settings) {
        this.settings = settings;
        Consumer<ContextHandlers.Change> tell = c -> run().subscribe(c.method(), List.of(c.context()));
        this.callHandlers = new ContextHandlers<>("call", contexts, tell);
        this.messageHandlers = new ContextHandlers<>("message", contexts, tell);
        this.listeners =
                new EventListeners(task -> run().callbacks().execute(task), settings.surroundings(), this::subject);
        this.runs = new ClientRuns(() ->
                new RunningClient(settings, contexts, callHandlers, messageHandlers, listeners, connectionListeners));
    }

    /** A builder that takes what it is not told from the vendor's environment variables. */
    public static RelayClientBuilder builder() {
        return new RelayClientBuilder();
    }

    /** The client's name, {@code default} unless another was given: it keys logs, health and metrics. */
    public String name() {
        return settings.name();
    }

    /** Where and how it connects. Holds no credentials. */
    public ConnectionSettings connectionSettings() {
        return settings.connection();
    }

    /**
     * Begins to connect and returns at once; commands wait for the session. Harmless when it is running.
     *
     * @throws IllegalStateException if as many clients run already as are allowed; the message names the setting
     */
    public RelayClient start() {
        runs.start();
        return this;
    }

    /** Done at the next moment there is a session; fails when the client gives up or is closed. */
    public Pending<ConnectionState> ready() {
        return run().connection().ready();
    }

    /** Where the connection stands now. */
    public ConnectionState connectionState() {
        return run().connection().stateName();
    }

    /** Why there is no session, if there is none for a reason. */
    public Optional<Throwable> lastFailure() {
        return Optional.ofNullable(run().connection().lastFailure());
    }

    /** How often a session was established anew after a loss, since the client was started. */
    public long reconnects() {
        return run().connection().reconnects();
    }

    /** How long nothing at all has come from the server, while there is a session. */
    public Optional<Duration> silence() {
        return Optional.ofNullable(run().connection().silence());
    }

    /** When the last event came, if one has. */
    public Optional<Instant> lastEvent() {
        return Optional.ofNullable(settings.observer().lastEvent());
    }

    /** How many commands wait for a session. */
    public int waitingCommands() {
        return run().connection().waitingRequests();
    }

    /** How many handlers run, wait for a thread or a place, or have given a stage that is not done. */
    public int runningHandlers() {
        return run().runningHandlers();
    }

    /** How many events wait for a listener, or are with one. */
    public int waitingListeners() {
        return run().waitingListeners();
    }

    /** The contexts that are wanted: configured, of handlers, and added by {@link #receive}. */
    public Set<String> contexts() {
        return contexts.wanted();
    }

    /** Those of them that the server has refused in this session. */
    public Set<String> refusedContexts() {
        return contexts.refused();
    }

    /** Those of them that the server was asked for without an answer: it is asked again until there is one. */
    public Set<String> unansweredContexts() {
        return contexts.unanswered();
    }

    /**
     * Adds contexts, now and on every later session: {@code signalwire.receive}. Done when the server has accepted them;
     * at once while the client is not started. If it fails because there was no answer, the server is asked again until
     * there is one, or they are dropped.
     *
     * @throws IllegalArgumentException if a context is blank
     */
    public Pending<CommandResult> receive(String... contexts) {
        List<String> names = Checks.texts("context", contexts);
        this.contexts.receive(names);
        return run().subscribe(RelayMethod.SIGNALWIRE_RECEIVE, names);
    }

    /** Drops contexts as {@link #receive} adds them: {@code signalwire.unreceive}. */
    public Pending<CommandResult> unreceive(String... contexts) {
        List<String> names = Checks.texts("context", contexts);
        this.contexts.unreceive(names);
        return run().subscribe(RelayMethod.SIGNALWIRE_UNRECEIVE, names);
    }

    /**
     * Answers the calls of a context, which is subscribed until the subscription is closed.
     *
     * @throws IllegalStateException if the context has a call handler already
     */
    public Subscription onCall(String context, CallHandler handler) {
        return onCall(handler, options -> options.contexts(context));
    }

    /**
     * Answers the calls of every context that has no handler of its own.
     *
     * @throws IllegalStateException if there is such a handler already
     */
    public Subscription onCall(CallHandler handler) {
        return onCall(handler, options -> {});
    }

    /**
     * Answers calls as the options say, until the registration is paused or closed; then its contexts are dropped unless
     * somebody else has them.
     *
     * @throws IllegalStateException if it has no condition, and one of its contexts has such a call handler already
     */
    public HandlerRegistration onCall(CallHandler handler, Consumer<? super HandlerOptions<Call>> options) {
        HandlerOptions<Call> chosen = new HandlerOptions<>("call");
        options.accept(chosen);
        return callHandlers.add(chosen.route(handler));
    }

    /**
     * Takes the messages of a context, which is subscribed until the subscription is closed.
     *
     * @throws IllegalStateException if the context has a message handler already
     */
    public Subscription onMessage(String context, MessageHandler handler) {
        return onMessage(handler, options -> options.contexts(context));
    }

    /**
     * Takes the messages of every context that has no handler of its own.
     *
     * @throws IllegalStateException if there is such a handler already
     */
    public Subscription onMessage(MessageHandler handler) {
        return onMessage(handler, options -> {});
    }

    /**
     * Takes messages as the options say, until the registration is paused or closed; then its contexts are dropped unless
     * somebody else has them.
     *
     * @throws IllegalStateException if it has no condition, and one of its contexts has such a message handler already
     */
    public HandlerRegistration onMessage(MessageHandler handler, Consumer<? super HandlerOptions<Message>> options) {
        HandlerOptions<Message> chosen = new HandlerOptions<>("message");
        options.accept(chosen);
        return messageHandlers.add(chosen.route(handler));
    }

    /** Calls somebody: {@code calling.dial}. Waits for the session if there is none yet. */
    public DialAction dial(DialPlan plan) {
        return dial(plan, options -> {});
    }

    /**
     * Calls somebody: {@code calling.dial}. Waits for the session if there is none yet. Done when somebody has answered,
     * with that call; fails with {@link io.relayspring.core.error.DialFailedException} when nobody has, within the time
     * set (120 s unless the builder was told another), with {@link io.relayspring.core.error.CommandException} if the
     * server refuses, and with {@link io.relayspring.core.error.ConnectionException} if the dial is lost with its session.
     *
     * @throws IllegalArgumentException if the tag is in use by another dial
     */
    public DialAction dial(DialPlan plan, Consumer<? super DialOptions> options) {
        DialOptions dial = new DialOptions(settings.dialTimeout());
        options.accept(dial);
        return new DialAction(run().dial(plan, dial));
    }

    /**
     * Sends a text message: {@code messaging.send}. Waits for the session if there is none yet. Done when the server has
     * accepted it; {@link Message#delivery()} tells its fate. Refused: {@link io.relayspring.core.error.CommandException}.
     *
     * @param to the recipient's number in E.164
     * @param options name the sender: {@code m -> m.from("+15557654321")}
     * @throws IllegalArgumentException if {@code from} is missing or the text is blank
     */
    public Pending<Message> send(String to, String text, Consumer<? super MessageOptions> options) {
        return run().messages().send(MessageOptions.command(to, text, options));
    }

    /** Sends a message without text, otherwise as {@link #send(String, String, Consumer)}: it must have media. */
    public Pending<Message> send(String to, Consumer<? super MessageOptions> options) {
        return run().messages().send(MessageOptions.command(to, options));
    }

    /**
     * Sends a text message, otherwise as {@link #send(String, String, Consumer)}.
     *
     * @throws IllegalArgumentException if sender or recipient is missing
     */
    public Pending<Message> send(OutboundMessage message) {
        return run().messages().send(message.command());
    }

    /** The calls that are up. */
    public List<Call> calls() {
        return run().calls().all().stream().map(CallSession::call).toList();
    }

    /** The call with this id, while it is up. */
    public Optional<Call> call(String id) {
        return Optional.ofNullable(run().calls().find(id)).map(CallSession::call);
    }

    /** How many calls are up. */
    public int activeCalls() {
        return run().calls().size();
    }

    /** How many calls may be up at once. */
    public int maxActiveCalls() {
        return settings.maxActiveCalls();
    }

    /** Listens to all events of a class, of whatever call, in order, on the callbacks' executor. */
    public <E extends RelayEvent> Subscription on(Class<E> type, Consumer<? super E> listener) {
        return listeners.on(type, listener);
    }

    /** Listens to all events of a wire name, in order, on the callbacks' executor. */
    public Subscription on(String type, Consumer<? super RelayEvent> listener) {
        return listeners.on(Checks.text("type", type), listener);
    }

    /** Is told of every change of the connection, in order, on the callbacks' executor. */
    public Subscription onConnectionChange(ConnectionListener listener) {
        Surroundings.Captured captured = settings.surroundings().capture();
        ConnectionListener told =
                change -> captured.run(Subject.ofClient(name()), () -> listener.connectionChanged(change));
        connectionListeners.add(told);
        return () -> connectionListeners.remove(told);
    }

    /**
     * Begins to stop and returns at once: the contexts are dropped ({@code signalwire.unreceive}), what is only offered
     * is passed on ({@code calling.pass}), new dials fail; calls that are up and handlers that run go on. Done when there
     * are none of these any more, or the client is closed: {@link #close} comes next.
     */
    public Pending<ConnectionState> drain() {
        return run().drain(contexts());
    }

    /**
     * Waits until the client is closed.
     *
     * @throws io.relayspring.core.error.AuthenticationException if it gave up because the server refused the credentials
     */
    public void awaitClosed() {
        RunningClient current = run();
        if (current.isStarted()) {
            current.connection().closed().await();
        }
    }

    /**
     * Hangs up what is up, unless the builder was told to leave it, closes the connection and waits until that is done:
     * with a connection for the answers, without one for a new one, in either case no longer than a command may take.
     * Whoever waits for something is told, and handlers still running are interrupted. May be called from any thread, a
     * handler's too; while another thread is closing the client, it returns at once.
     */
    @Override
    public void close() {
        runs.close();
    }

    /** Whom an event is about, for the client's own listeners. */
    private Subject subject(RelayEvent event) {
        if (event instanceof MessageEvent message) {
            return Subject.ofMessage(message.messageId(), message.context()).at(name());
        }
        String callId = event.params().text("call_id");
        String context = event.params().text("context");
        return Subject.ofCall(callId, call(callId).map(Call::context).orElse(context))
                .at(name());
    }

    private RunningClient run() {
        return runs.current();
    }

    @Override
    public String toString() {
        return "RelayClient " + name() + " (" + connectionState() + ")";
    }
}
