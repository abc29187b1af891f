package io.relayspring.core.internal.routing;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives handlers their threads, and knows whether any is running or waiting to run. */
public final class RunningHandlers {

    private final Executor executor;
    private final AtomicInteger count = new AtomicInteger();
    private volatile Runnable onIdle = () -> {};

    public RunningHandlers(Executor executor) {
        this.executor = executor;
    }

    /** Told, from now on, whenever the last is over; on that handler's thread. */
    public void whenIdle(Runnable task) {
        onIdle = task;
    }

    public boolean isIdle() {
        return count() == 0;
    }

    /** How many run, wait for a thread or a place, or have given a stage that is not done. */
    public int count() {
        return count.get();
    }

    /** One has begun to be of concern, until {@link #over}. */
    void begin() {
        count.incrementAndGet();
    }

    /**
     * Runs some of one that has begun.
     *
     * @throws RejectedExecutionException if there is no thread for it
     */
    void execute(Runnable task) {
        executor.execute(task);
    }

    /** One is over. */
    void over() {
        if (count.decrementAndGet() == 0) {
            onIdle.run();
        }
    }
}
