package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ReconnectSettings;
import io.relayspring.core.internal.async.Timers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;

/**
 * How the attempts to connect have fared so far: on this rest the back-off, the verdict on refused credentials and what
 * listeners are told. Changed under the connection's lock.
 */
final class Attempts {

    private final ReconnectSettings settings;
    private final Backoff backoff;
    private final Timers timers;
    private final AtomicLong sessions = new AtomicLong();
    private int number;
    private int failures;
    private int refusals;
    private boolean hurried;
    private long readyAt;
    private long lostAt;

    Attempts(ReconnectSettings settings, DoubleSupplier random, Timers timers) {
        this.settings = settings;
        this.backoff = new Backoff(settings, random);
        this.timers = timers;
    }

    /** Which attempt this is since the connection was last ready; 0 when none has begun since. */
    int number() {
        return number;
    }

    /** How many sessions there were after the first. On any thread. */
    long reconnects() {
        return Math.max(0, sessions.get() - 1);
    }

    boolean wasReady() {
        return sessions.get() > 0;
    }

    void begun() {
        number++;
    }

    /** The attempt, or the session, is over: how long to wait before the next. */
    Duration failed() {
        failures = hurried ? 1 : failures + 1;
        return backoff.delay(failures);
    }

    /** From now on the delay does not grow: somebody has little time. */
    void hurry() {
        hurried = true;
    }

    /** A session was lost. Only one that held makes the back-off begin anew. */
    void lost() {
        lostAt = timers.nanoTime();
        number = 0;
        if (lostAt - readyAt >= settings.heldAfter().toNanos()) {
            failures = 0;
        }
    }

    /** The server refused the sign-in. True if that is for good. */
    boolean refused() {
        refusals++;
        return !wasReady() && refusals >= settings.maxAuthFailures();
    }

    /** There is a session. Returns how long there was none; zero for the first. */
    Duration ready() {
        readyAt = timers.nanoTime();
        refusals = 0;
        return sessions.getAndIncrement() == 0 ? Duration.ZERO : Duration.ofNanos(readyAt - lostAt);
    }
}
