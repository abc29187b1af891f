package io.relayspring.core.internal.async;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs tasks one after the other, in order, on an executor shared with others. What a task throws is logged. */
public final class SerialQueue implements Executor {

    private static final Logger log = LoggerFactory.getLogger(SerialQueue.class);

    /** After so many tasks the thread is given back, so that other queues have their turn. */
    private static final int TURN = 256;

    private final String name;
    private final Executor executor;
    private final int capacity;
    private final ListenerWatch watch;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Turn turn = new Turn();
    private volatile long taskSince;

    /**
     * @param name whose listeners these are, for warnings
     * @param capacity how many tasks may wait; further ones are dropped, counted and warned of
     */
    public SerialQueue(String name, Executor executor, int capacity, ListenerWatch watch) {
        this.name = name;
        this.executor = executor;
        this.capacity = capacity;
        this.watch = watch;
    }

    @Override
    public void execute(Runnable task) {
        if (waiting.get() >= capacity) {
            watch.dropped(name, 1);
            return;
        }
        tasks.add(task);
        watch.waits(1);
        if (waiting.getAndIncrement() == 0) {
            schedule();
        }
    }

    private void schedule() {
        try {
            executor.execute(turn);
        } catch (RuntimeException | OutOfMemoryError e) {
            turn.refused();
        }
    }

    private void drain() {
        taskSince = watch.nanoTime();
        watch.entered(this);
        int left;
        try {
            left = runSome();
        } finally {
            watch.left();
        }
        if (left > 0) {
            schedule();
        }
    }

    private int runSome() {
        for (int done = 1; ; done++) {
            Runnable task = tasks.poll();
            if (task != null) {
                taskSince = watch.nanoTime();
                run(task);
            }
            watch.waits(-1);
            int left = waiting.decrementAndGet();
            if (left == 0 || done == TURN) {
                return left;
            }
        }
    }

    private int dropAll() {
        int dropped = 0;
        do {
            tasks.poll();
            dropped++;
        } while (waiting.decrementAndGet() > 0);
        watch.waits(-dropped);
        return dropped;
    }

    /** Not even an error ends the queue: those who wait behind are not to blame for it. */
    private void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            // An error as well: thrown on, it would leave this queue without anybody to empty it.
            log.warn("a listener of {} failed", name, e);
        }
    }

    String name() {
        return name;
    }

    long taskSince() {
        return taskSince;
    }

    /** A thread's turn at this queue. */
    private final class Turn implements ReadBatch.Turn {

        @Override
        public void run() {
            drain();
        }

        /** Refused, or no thread could be made: those who tell must go on. */
        @Override
        public void refused() {
            watch.dropped(name, dropAll());
        }
    }
}
