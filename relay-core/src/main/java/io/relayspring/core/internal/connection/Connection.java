package io.relayspring.core.internal.connection;

import io.relayspring.core.async.Pending;
import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionChange.Gap;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.error.AuthenticationException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.params.Params;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one connection of a client: its state, its session, and what is sent over it. States decide; this class keeps
 * what outlives them and changes it under one lock.
 */
public final class Connection {

    /** Our name and version, as we tell them to the server. */
    public static final String AGENT = "relay-spring/"
            + Objects.requireNonNullElse(Connection.class.getPackage().getImplementationVersion(), "dev");

    private final ConnectionParts parts;
    private final Outgoing outgoing;
    private final Inbound inbound;
    private final Opener opener;
    private final Attempts attempts;
    private final Resumption resumption;
    private final Readiness readiness;
    private final ReentrantLock lock = new ReentrantLock();

    private volatile State state = Closed.notStarted(this);
    private final AtomicInteger generation = new AtomicInteger();
    private volatile @Nullable Throwable lastFailure;
    private boolean draining;
    private boolean flushPlanned;

    public Connection(ConnectionParts parts) {
        this.parts = parts;
        this.outgoing = new Outgoing(parts, () -> state.doubted());
        this.inbound = new Inbound(this, parts, outgoing.pending());
        this.opener = new Opener(parts);
        this.attempts = new Attempts(parts.settings().reconnect(), parts.random(), parts.timers());
        this.resumption = new Resumption(parts.scrubber());
        this.readiness = new Readiness(parts.dispatch());
    }

    /** Begins to connect; to be called once. */
    public void start() {
        lock(this::attempt);
    }

    /** Sends the request now, or when there is a session. Its reply may be told on this thread. Never blocks. */
    public void send(Request request) {
        state.send(request);
    }

    /** From now on no new work; a session that is lost is still sought again, for what has to be said on it. */
    public void drain() {
        lock(() -> {
            draining = true;
            state.drain();
        });
    }

    /** Whoever waits for the next attempt has no time left: it comes now, and others soon after it. */
    public void hurry() {
        lock(() -> {
            attempts.hurry();
            state.hurry();
        });
    }

    public void close() {
        lock(() -> state.close());
    }

    public ConnectionState stateName() {
        return state.name();
    }

    public long reconnects() {
        return attempts.reconnects();
    }

    /** How long nothing has come from the server; null while there is no session. */
    public @Nullable Duration silence() {
        return inbound.silence();
    }

    /** How many requests wait for a session. */
    public int waitingRequests() {
        return outgoing.queued();
    }

    public @Nullable Throwable lastFailure() {
        return lastFailure;
    }

    /** The name of the session; empty before there is one. */
    public String protocol() {
        return resumption.session().protocol();
    }

    /** Done at the next moment there is a session. */
    public Pending<ConnectionState> ready() {
        return readiness.ready();
    }

    /** Done when nothing will be sent any more. */
    public Promise<ConnectionState> closed() {
        return readiness.closed();
    }

    Inbound inbound() {
        return inbound;
    }

    boolean isCurrent(int candidate) {
        return generation.get() == candidate;
    }

    /** Lets the state act if this generation is the current one. */
    boolean current(int candidate, Consumer<State> act) {
        return lockIf(() -> isCurrent(candidate), () -> act.accept(state));
    }

    /** The newest blob to resume with; the server pushes it now and then. */
    public void authorizationState(String blob) {
        lock(() -> resumption.authorizationState(blob));
    }

    /** The server is about to close; after a restart it will not know this session. */
    void disconnecting(boolean restart) {
        lock(() -> {
            if (restart) {
                resumption.forget();
            }
            state.disconnecting();
        });
    }

    void attempt() {
        attempts.begun();
        become(new Connecting(this, new Socket(this, generation.incrementAndGet())), null);
    }

    Opener opener() {
        return opener;
    }

    /** None while draining: no new calls must come. */
    Set<String> wantedContexts() {
        return draining ? Set.of() : parts.contexts().signingIn();
    }

    ServerSession session() {
        return resumption.session();
    }

    ConnectionParts parts() {
        return parts;
    }

    /** Changes something if this state is still the one; states' own timers and replies come this way. */
    @SuppressWarnings("ReferenceEquality") // Each entry into a state is an object of its own.
    boolean locked(State expected, Runnable change) {
        return lockIf(() -> state == expected, change);
    }

    void become(State next, @Nullable Throwable cause) {
        become(next, cause, Gap.NONE);
    }

    private void become(State next, @Nullable Throwable cause, Gap gap) {
        State before = state;
        before.left();
        lastFailure = cause == null ? lastFailure : cause;
        state = next;
        ConnectionChange change = new ConnectionChange(before.name(), next.name(), cause, attempts.number(), gap);
        ConnectionLog.changed(parts.name(), change);
        parts.watch().changed(change);
        next.entered();
        readiness.changed(next.name(), cause);
    }

    /** The server accepted us: what is kept goes on, what has waited goes out. */
    void authenticated(Socket socket, ServerSession asked, Params result) {
        boolean restored = resumption.accepted(asked, result);
        boolean first = !attempts.wasReady();
        Duration length = attempts.ready();
        Gap gap = first ? Gap.NONE : parts.sessions().gap(length, restored);
        lastFailure = null;
        Heartbeat beat = new Heartbeat(parts.settings().heartbeat(), parts.timers(), socket::ping, socket::abort);
        inbound.heartbeat(beat);
        become(draining ? new Draining(this, socket, beat) : new Ready(this, socket, beat), null, gap);
        beat.start();
        flush();
    }

    /** A session was lost. */
    void lost(ConnectionException cause) {
        attempts.lost();
        retry(cause);
    }

    /** Lost or not reached: try again later. */
    void retry(ConnectionException cause) {
        inbound.heartbeat(null);
        generation.incrementAndGet();
        become(new Waiting(this, attempts.failed()), cause);
        outgoing.socketLost(cause);
    }

    /** Refused: for good, if we have never been accepted. */
    void refused(String code, String reason) {
        AuthenticationException refusal = new AuthenticationException(
                code, "the server refused the sign-in: " + parts.scrubber().scrub(reason));
        resumption.refused();
        if (attempts.refused()) {
            become(Closed.givenUp(this, refusal), refusal);
        } else {
            retry(refusal);
        }
    }

    /** Writes a request on a socket; if that is not the connection's any more, the request takes another way. */
    void write(Socket socket, Request request, Consumer<Request> otherwise) {
        outgoing.write(request, socket, otherwise, this::keep);
    }

    /** There is no session: the request waits, or is refused if too many do. */
    void queue(Request request) {
        lock(() -> {
            if (state.queues()) {
                outgoing.queue(request);
            } else {
                state.send(request);
            }
        });
    }

    /** The server takes nothing more, but this request must not be lost: it is tried again in a moment. */
    private void keep(Request request) {
        lock(() -> {
            if (state instanceof Closed) {
                state.send(request);
                return;
            }
            outgoing.queue(request);
            if (!flushPlanned) {
                flushPlanned = true;
                parts.timers().after(Outgoing.FULL_OUTBOX_DELAY, () -> lock(this::flush));
            }
        });
    }

    /** Sends what has waited, if there is a session. */
    private void flush() {
        flushPlanned = false;
        if (!state.queues()) {
            outgoing.takeQueued().forEach(state::send);
        }
    }

    /** The end: whatever waits for something is told so. */
    void settleAll(ConnectionException why) {
        inbound.heartbeat(null);
        generation.incrementAndGet();
        outgoing.settleAll(why);
        parts.sessions().sessionLost(why.getMessage());
    }

    private void lock(Runnable change) {
        lockIf(() -> true, change);
    }

    private boolean lockIf(BooleanSupplier condition, Runnable change) {
        lock.lock();
        try {
            boolean holds = condition.getAsBoolean();
            if (holds) {
                change.run();
            }
            return holds;
        } finally {
            lock.unlock();
        }
    }
}
