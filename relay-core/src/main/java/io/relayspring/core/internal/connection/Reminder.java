package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ReconnectSettings;
import io.relayspring.core.internal.async.Timers;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Brings back what has not succeeded, later each time, as a lost connection is tried again. */
public final class Reminder {

    private final Timers timers;
    private final Backoff backoff;
    private final AtomicBoolean set = new AtomicBoolean();
    private final AtomicInteger failures = new AtomicInteger();

    public Reminder(Timers timers, ReconnectSettings pace) {
        this.timers = timers;
        this.backoff = new Backoff(pace, () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Runs the task in a while, once for all who ask until then. */
    public void remind(Runnable task) {
        if (set.compareAndSet(false, true)) {
            timers.after(backoff.delay(failures.incrementAndGet()), () -> {
                set.set(false);
                task.run();
            });
        }
    }

    /** It has succeeded: the next delay is the shortest again. */
    public void succeeded() {
        failures.set(0);
    }
}
