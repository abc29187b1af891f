package io.relayspring.core.internal.routing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives handlers their threads, and knows whether any is running or waiting to run. */
public final class RunningHandlers {

    private static final Logger log = LoggerFactory.getLogger(RunningHandlers.class);

    private final Executor executor;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger threads = new AtomicInteger();

    /** What may run, but found no thread: the next that is done with its own takes it on. */
    private final Queue<Runnable> next = new ConcurrentLinkedQueue<>();

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

    /** One is over. */
    void over() {
        if (count.decrementAndGet() == 0) {
            onIdle.run();
        }
    }

    /**
     * Runs some of one that has begun.
     *
     * @throws RejectedExecutionException if there is no thread for it
     */
    void execute(Runnable task) {
        AtomicBoolean begun = new AtomicBoolean();
        try {
            executor.execute(() -> {
                begun.set(true);
                run(task);
            });
        } catch (RuntimeException | OutOfMemoryError e) {
            if (begun.get()) {
                throw e;
            }
            throw refusal(e);
        }
    }

    /** The machine may have no thread left, and a user's executor may fail as it likes: both are a want of a thread. */
    private static RejectedExecutionException refusal(Throwable failure) {
        if (failure instanceof RejectedExecutionException refusal) {
            return refusal;
        }
        log.warn("no thread could be had for a handler", failure);
        return new RejectedExecutionException("no thread could be had for a handler", failure);
    }

    /**
     * Runs some of one that has begun on a thread that is about to be free, if none is.
     *
     * @throws RejectedExecutionException if there is neither
     */
    void executeWhenFree(Runnable task) {
        try {
            execute(task);
        } catch (RejectedExecutionException full) {
            next.add(task);
            // Whoever is busy will look; if nobody is by now, nobody will.
            if (threads.get() == 0 && next.remove(task)) {
                execute(task);
            }
        }
    }

    private void run(Runnable first) {
        threads.incrementAndGet();
        try {
            first.run();
        } finally {
            leave();
        }
    }

    /** What comes while this thread is leaving is taken on after all. */
    private void leave() {
        do {
            runWaiting();
            threads.decrementAndGet();
        } while (turnsBack());
    }

    /** Those behind one that breaks down are not to blame for it: they have their turn before its error goes on. */
    private void runWaiting() {
        boolean broken = true;
        try {
            for (Runnable task = next.poll(); task != null; task = next.poll()) {
                task.run();
            }
            broken = false;
        } finally {
            if (broken) {
                leave();
            }
        }
    }

    private boolean turnsBack() {
        if (next.isEmpty()) {
            return false;
        }
        threads.incrementAndGet();
        return true;
    }
}
