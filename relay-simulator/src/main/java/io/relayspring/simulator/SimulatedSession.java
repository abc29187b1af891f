package io.relayspring.simulator;

import io.relayspring.simulator.internal.fault.Scope;
import io.relayspring.simulator.internal.session.Connection;
import io.relayspring.simulator.internal.session.Session;
import io.relayspring.simulator.internal.verb.Exchange;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One program signed in, as the server sees it. It stays the same when the program comes back and resumes. */
public final class SimulatedSession {

    private final Await await;
    private final Session session;
    private final Faults faults;

    SimulatedSession(Await await, Exchange exchange, Session session) {
        this.await = await;
        this.session = session;
        this.faults = new Faults(await, exchange, Scope.of(session.name()));
    }

    /** What it is called here, in the control API too, such as {@code session-1}. */
    public String name() {
        return session.name();
    }

    /** What is to go wrong for this one alone. */
    public Faults faults() {
        return faults;
    }

    /** The string by which the program resumes it. */
    public String protocol() {
        return session.protocol();
    }

    /** The contexts it takes calls and messages of. */
    public Set<String> contexts() {
        return await.monitor().call(session::contexts);
    }

    /** Whether it has a socket now. */
    public boolean isConnected() {
        return await.monitor().call(session::isConnected);
    }

    /** How many events sent over its socket the program has not acknowledged yet. */
    public int unacknowledged() {
        return await.monitor().call(session::unacknowledged);
    }

    /** Waits until every event sent so far has been acknowledged. */
    public void awaitAcknowledged() {
        await.until(() -> session.unacknowledged() == 0, () -> "acknowledgement of " + unacknowledged() + " events");
    }

    /**
     * Pings the program and waits until it has answered everything or has no socket any more: one that has just closed
     * its socket is known to be gone then.
     */
    public void awaitAnswered() {
        await.monitor().run(session::ping);
        await.until(
                () -> session.unanswered().isEmpty(),
                () -> "an answer of " + this + " to " + String.join(", ", session.unanswered()));
    }

    /** How many events were lost because it had no socket. */
    public int missed() {
        return await.monitor().call(session::missed);
    }

    /** Sends any text over its socket, a frame or not. Without effect when it has none. */
    public void sendRaw(String text) {
        connected(connection -> connection.send(text));
    }

    /** Announces that the server is about to close; {@code restart} tells the program to forget the session. */
    public void announceDisconnect(boolean restart) {
        faults.announceDisconnect(restart);
    }

    /** Closes its socket properly. */
    public void close() {
        faults.closeAll();
    }

    /** Tears its socket down: the program sees a reset. */
    public void drop() {
        faults.dropAll();
    }

    /**
     * Resets its socket once exactly so many more frames (1 or more) have been sent: when the last is acknowledged, or
     * half a second later.
     *
     * @throws IllegalArgumentException for less than one: {@link #drop()} does it now
     */
    public void dropAfter(int frames) {
        if (frames < 1) {
            throw new IllegalArgumentException("A socket is reset after one frame or more, not " + frames);
        }
        connected(connection -> connection.dropAfter(frames));
    }

    private void connected(Consumer<Connection> action) {
        await.monitor().run(() -> {
            Connection connection = session.connection();
            if (connection != null) {
                action.accept(connection);
            }
        });
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SimulatedSession that && that.session == session;
    }

    @Override
    public int hashCode() {
        return session.protocol().hashCode();
    }

    @Override
    public String toString() {
        return session.name() + " " + contexts();
    }
}
