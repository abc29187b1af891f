package io.relayspring.core.internal.async;

import java.time.Duration;

/** Time, behind an interface so that tests tick instead of sleep. */
public interface Timers extends AutoCloseable {

    /** Runs the task once after the delay, unless it is cancelled before. Tasks must be short and must not block. */
    Timer after(Duration delay, Runnable task);

    /** A clock that only ever goes forward, in ns, as {@link System#nanoTime()}. */
    long nanoTime();

    /** Cancels all that is left. */
    @Override
    void close();

    /** A task that may still be cancelled. */
    interface Timer {

        /** For a field that has no timer yet. */
        Timer NONE = () -> {};

        /** Harmless when it has run. */
        void cancel();
    }
}
