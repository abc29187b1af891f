package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.internal.async.Timers.Timer;
import java.time.Duration;

/** Lost, or not reached: the next attempt comes after a delay. */
final class Waiting extends State {

    private final Duration delay;
    private Timer timer = Timer.NONE;

    Waiting(Connection connection, Duration delay) {
        super(connection);
        this.delay = delay;
    }

    @Override
    ConnectionState name() {
        return ConnectionState.WAITING;
    }

    @Override
    void entered() {
        timer = connection.parts().timers().after(delay, () -> connection.locked(this, connection::attempt));
    }

    @Override
    void left() {
        timer.cancel();
    }

    @Override
    void hurry() {
        connection.attempt();
    }
}
