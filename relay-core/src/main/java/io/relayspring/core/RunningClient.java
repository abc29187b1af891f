package io.relayspring.core;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.CallHandler;
import io.relayspring.core.call.DialLink;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionListener;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.device.DialPlan;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.ListenerWatch;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.internal.async.ReadBatch;
import io.relayspring.core.internal.async.SerialQueue;
import io.relayspring.core.internal.async.SystemTimers;
import io.relayspring.core.internal.async.Timers;
import io.relayspring.core.internal.async.Workers;
import io.relayspring.core.internal.calling.CallRegistry;
import io.relayspring.core.internal.calling.CallServices;
import io.relayspring.core.internal.calling.EventListeners;
import io.relayspring.core.internal.calling.ForgottenCalls;
import io.relayspring.core.internal.calling.PendingDials;
import io.relayspring.core.internal.calling.SilentCalls;
import io.relayspring.core.internal.connection.Connection;
import io.relayspring.core.internal.connection.ConnectionParts;
import io.relayspring.core.internal.connection.Reminder;
import io.relayspring.core.internal.connection.Subscriptions;
import io.relayspring.core.internal.logging.Scrubber;
import io.relayspring.core.internal.messaging.MessageRegistry;
import io.relayspring.core.internal.routing.ContextHandlers;
import io.relayspring.core.internal.routing.EventRouter;
import io.relayspring.core.internal.routing.HandlerServices;
import io.relayspring.core.internal.routing.InboundCalls;
import io.relayspring.core.internal.routing.InboundMessages;
import io.relayspring.core.internal.routing.RunningHandlers;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.internal.transport.NettyWebSocketClient;
import io.relayspring.core.internal.transport.Transport;
import io.relayspring.core.internal.transport.TransportSettings;
import io.relayspring.core.message.Message;
import io.relayspring.core.message.MessageHandler;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.observe.Subject;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.socket.client.WebSocketClient;

/** A client from one start to its end: its threads, its connection and what goes over it, put together. */
final class RunningClient {

    private static final int LISTENER_EVENTS = 10_000;

    private final ClientSettings settings;
    private final Subscriptions contexts;
    private final List<ConnectionListener> connectionListeners;
    private final NettyWebSocketClient engine;
    private final Timers timers;
    private final Workers workers;
    private final ReadBatch reads;
    private final ListenerWatch watch;
    private final Dispatch dispatch;
    private final Executor connectionCallbacks;
    private final CallRegistry calls;
    private final PendingDials dials;
    private final MessageRegistry messages;
    private final RunningHandlers handlers;
    private final Connection connection;
    private final Farewell farewell;
    private final ContextChanges changes;
    private volatile boolean started;
    private volatile boolean over;
    private final AtomicBoolean closing = new AtomicBoolean();

    RunningClient(
            ClientSettings settings,
            Subscriptions contexts,
            ContextHandlers<CallHandler, Call> callHandlers,
            ContextHandlers<MessageHandler, Message> messageHandlers,
            EventListeners listeners,
            List<ConnectionListener> connectionListeners) {
        this.settings = settings;
        this.contexts = contexts;
        this.connectionListeners = connectionListeners;
        RelayObserver observer = settings.observer();
        String threads = "relay-" + settings.name();
        this.engine = new NettyWebSocketClient(settings.builtInEngine());
        this.timers = new SystemTimers(threads + "-timer");
        this.workers = workers(threads, settings);
        this.reads = new ReadBatch(workers.callbacks());
        this.watch = new ListenerWatch(timers, observer::listenerSlow, observer::listenerDropped);
        this.dispatch = dispatch("client " + settings.name(), Subject.ofClient(""));
        this.connectionCallbacks = queue("the connection of client " + settings.name());
        CallServices services = new CallServices(this::send, this::dispatch, timers, observer, settings.callErrors());
        this.calls = new CallRegistry(services);
        this.dials = new PendingDials(services, calls);
        this.messages = new MessageRegistry(this::send, this::dispatch, timers, this::messageContext);
        this.handlers = new RunningHandlers(workers.handlers());
        HandlerServices runs = new HandlerServices(handlers, observer, settings.surroundings());
        InboundCalls offers = new InboundCalls(
                calls,
                callHandlers,
                runs,
                settings.maxActiveCalls(),
                settings.overLimit(),
                this::send,
                new ForgottenCalls(timers, observer));
        InboundMessages texts = new InboundMessages(messageHandlers, runs, dispatch);
        this.connection = new Connection(parts(router(offers, texts, listeners)));
        this.changes = new ContextChanges(
                contexts,
                dispatch,
                this::send,
                () -> connection.stateName() == ConnectionState.READY,
                () -> over,
                new Reminder(timers, settings.connection().reconnect()));
        this.farewell = new Farewell(settings, connection, calls, dials, offers, handlers, timers, dispatch);
    }

    private EventRouter router(InboundCalls offers, InboundMessages texts, EventListeners listeners) {
        return new EventRouter(
                calls,
                dials,
                new SilentCalls(settings.probeAfter(), timers, this::send, calls::find),
                offers,
                texts,
                messages,
                listeners,
                this::authorizationState,
                settings.observer());
    }

    private ConnectionParts parts(EventRouter router) {
        WebSocketClient own = settings.ownEngine();
        return new ConnectionParts(
                settings.name(),
                settings.connection(),
                settings.credentials(),
                contexts,
                new Transport(own == null ? engine : own, transportSettings(settings)),
                timers,
                dispatch,
                reads,
                workers.background(),
                new Scrubber(),
                settings.observer(),
                router,
                this::connectionChanged,
                ThreadLocalRandom.current()::nextDouble);
    }

    /** @throws IllegalStateException if there is no place left for one connection more */
    void start() {
        if (!started) {
            Runnable place = settings.connections().take();
            connection.closed().whenSettled((state, failure) -> place.run());
            started = true;
            connection.start();
        }
    }

    boolean isStarted() {
        return started;
    }

    /** Whether it can not be started, or not again. */
    boolean isOver() {
        return over || connection.stateName() == ConnectionState.FAILED;
    }

    int waitingListeners() {
        return over ? 0 : watch.waiting();
    }

    Connection connection() {
        return connection;
    }

    CallRegistry calls() {
        return calls;
    }

    int runningHandlers() {
        // Those that waited for a thread when the client was closed will never have one.
        return over ? 0 : handlers.count();
    }

    Executor callbacks() {
        return dispatch.callbacks();
    }

    MessageRegistry messages() {
        return messages;
    }

    DialLink dial(DialPlan plan, DialOptions options) {
        Params params = options.params().with("devices", plan.toWire());
        return dials.dial(params.has("tag") ? params : params.with("tag", Request.newId()), options.timeout());
    }

    /** Tells the server of contexts; at once successful while there is no server to tell. */
    Pending<CommandResult> subscribe(RelayMethod method, List<String> names) {
        return changes.send(method, started && !over ? names : List.of());
    }

    /** True for the one who is to close it. A second, a handler perhaps, need not wait for the first, and must not. */
    boolean isMineToClose() {
        return started && closing.compareAndSet(false, true);
    }

    /** Takes no new work and waits for none: done when what is under way has ended. */
    Pending<ConnectionState> drain(Collection<String> contexts) {
        if (!started) {
            Promise<ConnectionState> nothingToDrain = new Promise<>("the end of the calls that are up", dispatch);
            nothingToDrain.complete(ConnectionState.CLOSED);
            return nothingToDrain;
        }
        if (isOver()) {
            farewell.drained().complete(ConnectionState.CLOSED);
        } else if (!farewell.hasBegun()) {
            subscribe(RelayMethod.SIGNALWIRE_UNRECEIVE, List.copyOf(contexts));
            farewell.begin();
        }
        return farewell.drained();
    }

    /** Ends or lets go what is up, waits for that, then ends the connection and the threads. */
    void close() {
        over = true;
        farewell.end();
        connection.close();
        farewell.drained().complete(ConnectionState.CLOSED);
        watch.close();
        workers.close();
        timers.close();
        engine.close();
    }

    private void send(Request request) {
        settings.destinations()
                .refusal(request)
                .ifPresentOrElse(request.reply()::failed, () -> connection.send(request));
    }

    private String messageContext() {
        String protocol = connection.protocol();
        return protocol.isEmpty() ? "default" : protocol;
    }

    private void authorizationState(String blob) {
        connection.authorizationState(blob);
    }

    private void connectionChanged(ConnectionChange change) {
        if (change.after() == ConnectionState.READY) {
            contexts.signedIn();
        }
        settings.observer().connectionChanged(change);
        for (ConnectionListener listener : connectionListeners) {
            connectionCallbacks.execute(() -> listener.connectionChanged(change));
        }
    }

    private Dispatch dispatch(String name, Subject subject) {
        return new Dispatch(queue(name), workers.futures(), subject.at(settings.name()), settings.surroundings());
    }

    private Executor queue(String name) {
        return new SerialQueue(name, reads, LISTENER_EVENTS, watch);
    }

    private static Workers workers(String name, ClientSettings settings) {
        int handlers = settings.threads().handlersFor(settings.maxActiveCalls());
        int waiting = settings.threads().waitingHandlers();
        return settings.virtualThreads()
                ? Workers.virtual(name, handlers, waiting, settings.handlers(), settings.callbacks())
                : Workers.platform(
                        name,
                        handlers,
                        waiting,
                        settings.threads().callbacks(),
                        settings.handlers(),
                        settings.callbacks());
    }

    private static TransportSettings transportSettings(ClientSettings settings) {
        return TransportSettings.defaults(Connection.AGENT)
                .connectTimeout(settings.connection().connectTimeout());
    }
}
