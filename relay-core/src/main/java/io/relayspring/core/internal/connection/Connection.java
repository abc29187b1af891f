package io.relayspring.core.internal.connection;

import io.relayspring.core.async.Pending;
import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionChange.Gap;
import io.relayspring.core.connection.ConnectionSettings;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.connection.Credentials;
import io.relayspring.core.error.AuthenticationException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.async.Timers;
import io.relayspring.core.internal.rpc.PeerListener;
import io.relayspring.core.internal.rpc.PendingRequests;
import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.internal.rpc.RpcReader;
import io.relayspring.core.internal.transport.Channel;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RelayMethod;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one connection of a client: its state, its session, and what is sent over it. States decide; this class keeps
 * what outlives them and changes it under one lock.
 */
public final class Connection implements PeerListener {

    /** Our name and version, as we tell them to the server. */
    public static final String AGENT = "relay-spring/"
            + Objects.requireNonNullElse(Connection.class.getPackage().getImplementationVersion(), "dev");

    /** A session must last so long for the back-off to begin anew after it. */
    private static final Duration HELD = Duration.ofSeconds(5);

    private final ConnectionParts parts;
    private final Outgoing outgoing;
    private final RpcReader reader;
    private final Backoff backoff;
    private final Readiness readiness;
    private final ReentrantLock lock = new ReentrantLock();

    private volatile State state = Closed.notStarted(this);
    private final AtomicInteger generation = new AtomicInteger();
    private volatile ServerSession session = ServerSession.NONE;
    private volatile @Nullable Heartbeat heartbeat;
    private final AtomicLong reconnects = new AtomicLong();
    private volatile @Nullable Throwable lastFailure;
    private int failures;
    private int refusals;
    private boolean wasReady;
    private long readyAt;
    private long lostAt;

    public Connection(ConnectionParts parts) {
        this.parts = parts;
        PendingRequests pending = new PendingRequests(
                parts.settings().requestTimeout(), parts.timers(), parts.scrubber(), parts.observer(), this::doubted);
        OfflineQueue offline = new OfflineQueue(parts.settings().offlineQueue(), parts.timers());
        this.outgoing = new Outgoing(pending, offline, parts.scrubber());
        this.reader = new RpcReader(pending, this, parts.scrubber());
        this.backoff = new Backoff(parts.settings().reconnect(), parts.random());
        this.readiness = new Readiness(parts.dispatch());
    }

    // ---- what the client asks for

    /** Begins to connect; to be called once. */
    public void start() {
        lock(this::attempt);
    }

    /** Sends the request now, or when there is a session. Its reply may be told on this thread. Never blocks. */
    public void send(Request request) {
        state.send(request);
    }

    public void drain() {
        lock(() -> state.drain());
    }

    public void close() {
        lock(() -> state.close());
    }

    public ConnectionState stateName() {
        return state.name();
    }

    public long reconnects() {
        return reconnects.get();
    }

    public @Nullable Throwable lastFailure() {
        return lastFailure;
    }

    /** The name of the session; empty before there is one. */
    public String protocol() {
        return session.protocol();
    }

    /** Done at the next moment there is a session. */
    public Pending<ConnectionState> ready() {
        return readiness.ready();
    }

    /** Done when nothing will be sent any more. */
    public Pending<ConnectionState> closed() {
        return readiness.closed();
    }

    // ---- what sockets tell

    boolean isCurrent(int candidate) {
        return generation.get() == candidate;
    }

    /** Lets the state act if this generation is the current one. */
    boolean current(int candidate, Consumer<State> act) {
        lock.lock();
        try {
            if (!isCurrent(candidate)) {
                return false;
            }
            act.accept(state);
            return true;
        } finally {
            lock.unlock();
        }
    }

    void heard(String message, Consumer<String> out) {
        Heartbeat beat = heartbeat;
        if (beat != null) {
            beat.heard();
        }
        if (reader.read(message, out) && beat != null) {
            beat.answered();
        }
    }

    void heard() {
        Heartbeat beat = heartbeat;
        if (beat != null) {
            beat.heard();
        }
    }

    @Override
    public void onEvent(Params envelope) {
        parts.sessions().onEvent(envelope);
    }

    /** The newest blob to resume with; the server pushes it now and then. */
    public void authorizationState(String blob) {
        parts.scrubber().add(List.of(blob));
        lock(() -> session = session.withAuthorizationState(blob));
    }

    @Override
    public void onDisconnect(boolean restart) {
        lock(() -> {
            if (restart) {
                session = ServerSession.NONE;
            }
            state.disconnecting();
        });
    }

    // ---- what states do

    void attempt() {
        become(new Connecting(this), null);
    }

    Socket newSocket() {
        return new Socket(this, generation.incrementAndGet());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The state keeps the attempt, to cancel it.
    CompletableFuture<Channel> open(Socket socket) {
        CompletableFuture<Channel> attempt =
                parts.transport().open(parts.settings().uri(), socket);
        attempt.whenComplete((channel, failure) -> {
            if (failure != null && !attempt.isCancelled()) {
                socket.onClosed(
                        failure instanceof ConnectionException cause
                                ? cause
                                : new ConnectionException("the socket could not be opened", failure));
            }
        });
        return attempt;
    }

    void inBackground(Runnable task) {
        parts.dispatch().futures().execute(task);
    }

    Credentials credentials() {
        Credentials credentials = parts.credentials().get();
        parts.scrubber().add(credentials.secrets());
        return credentials;
    }

    Set<String> wantedContexts() {
        return parts.contexts().wanted();
    }

    ServerSession session() {
        return session;
    }

    ConnectionSettings settings() {
        return parts.settings();
    }

    Timers timers() {
        return parts.timers();
    }

    /** Changes something if this state is still the one; states' own timers and replies come this way. */
    @SuppressWarnings("ReferenceEquality") // Each entry into a state is an object of its own.
    void locked(State expected, Runnable change) {
        lock(() -> {
            if (state == expected) {
                change.run();
            }
        });
    }

    void become(State next, @Nullable Throwable cause) {
        become(next, cause, Gap.NONE);
    }

    private void become(State next, @Nullable Throwable cause, Gap gap) {
        State before = state;
        before.left();
        if (cause != null) {
            lastFailure = cause;
        }
        state = next;
        ConnectionChange change = new ConnectionChange(before.name(), next.name(), cause, failures + 1, gap);
        ConnectionLog.changed(parts.name(), change);
        parts.watch().changed(change);
        next.entered();
        readiness.changed(next.name(), cause);
    }

    /** The server accepted us: what is kept goes on, what has waited goes out. */
    void authenticated(Channel channel, ServerSession asked, Params result) {
        boolean restored = asked.isRestoredBy(result);
        session = asked.after(result);
        parts.scrubber().add(List.of(session.protocol()));
        Gap gap = gap(restored);
        refusals = 0;
        lastFailure = null;
        readyAt = timers().nanoTime();
        Heartbeat beat = new Heartbeat(settings().heartbeat(), timers(), reply -> ping(channel, reply), channel::abort);
        heartbeat = beat;
        become(new Ready(this, channel, beat), null, gap);
        beat.start();
        outgoing.takeQueued().forEach(state::send);
    }

    private Gap gap(boolean restored) {
        if (!wasReady) {
            wasReady = true;
            return Gap.NONE;
        }
        reconnects.incrementAndGet();
        Duration length = Duration.ofNanos(timers().nanoTime() - lostAt);
        return restored
                ? new Gap(length, parts.sessions().sessionRestored(), List.of())
                : new Gap(length, List.of(), parts.sessions().sessionLost("the server did not restore the session"));
    }

    /** Lost or not reached: try again later. */
    void retry(ConnectionException cause) {
        if (state instanceof Online) {
            lostAt = timers().nanoTime();
            failures = lostAt - readyAt >= HELD.toNanos() ? 0 : failures;
        }
        failures++;
        heartbeat = null;
        generation.incrementAndGet();
        become(new Waiting(this, backoff.delay(failures)), cause);
        outgoing.socketLost(cause);
    }

    /** Refused: for good, if we have never been accepted. */
    void refused(AuthenticationException refusal) {
        AuthenticationException scrubbed =
                new AuthenticationException(refusal.code(), parts.scrubber().scrub(refusal.getMessage()));
        refusals++;
        if (!wasReady && refusals >= settings().reconnect().maxAuthFailures()) {
            become(Closed.givenUp(this, scrubbed), scrubbed);
        } else {
            retry(scrubbed);
        }
    }

    /** Writes a request on the current socket. */
    void write(Channel channel, Request request) {
        int socket = generation.get();
        outgoing.write(request, channel, () -> isCurrent(socket), this::send);
    }

    /** There is no session: the request waits, or is refused if too many do. */
    void queue(Request request) {
        lock(() -> {
            if (state instanceof Online || state instanceof Closed) {
                state.send(request);
            } else {
                outgoing.queue(request);
            }
        });
    }

    /** The end: whatever waits for something is told so. */
    void settleAll(ConnectionException why) {
        heartbeat = null;
        generation.incrementAndGet();
        outgoing.settleAll(why);
        parts.sessions().sessionLost(why.getMessage());
    }

    private void doubted() {
        state.doubted();
    }

    private void ping(Channel channel, Reply reply) {
        write(channel, Request.once(RelayMethod.SIGNALWIRE_PING.wire(), Params.empty(), reply));
    }

    private void lock(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }
}
