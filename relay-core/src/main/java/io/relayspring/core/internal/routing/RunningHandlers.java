package io.relayspring.core.internal.routing;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs handlers and knows whether any is running or waiting to run. */
public final class RunningHandlers implements Executor {

    private final Executor executor;
    private final AtomicInteger count = new AtomicInteger();
    private volatile Runnable onIdle = () -> {};

    public RunningHandlers(Executor executor) {
        this.executor = executor;
    }

    /** Told, from now on, whenever the last has returned; on that handler's thread. */
    public void whenIdle(Runnable task) {
        onIdle = task;
    }

    public boolean isIdle() {
        return count() == 0;
    }

    /** How many run or wait for a thread. */
    public int count() {
        return count.get();
    }

    @Override
    public void execute(Runnable handler) {
        count.incrementAndGet();
        boolean accepted = false;
        try {
            executor.execute(() -> run(handler));
            accepted = true;
        } finally {
            if (!accepted) {
                returned();
            }
        }
    }

    private void run(Runnable handler) {
        try {
            handler.run();
        } finally {
            returned();
        }
    }

    private void returned() {
        if (count.decrementAndGet() == 0) {
            onIdle.run();
        }
    }
}
