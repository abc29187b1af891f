package io.relayspring.core.internal.async;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * An executor that gets what the reader has for it when the reader has told all it has read: a flood of events then
 * wakes a thread once for many, not once for each. What other threads have for it, it gets at once.
 */
public final class ReadBatch implements Executor {

    private final Executor executor;
    private final Queue<Turn> putOff = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Thread reader;

    public ReadBatch(Executor executor) {
        this.executor = executor;
    }

    /** The calling thread reads, until {@link #end}. Harmless when repeated. */
    public void begin() {
        if (!isReader()) {
            reader = Thread.currentThread();
        }
    }

    /** The reader has told all it has read. */
    public void end() {
        reader = null;
        for (Turn turn = putOff.poll(); turn != null; turn = putOff.poll()) {
            try {
                executor.execute(turn);
            } catch (RuntimeException | OutOfMemoryError e) {
                turn.refused();
            }
        }
    }

    @Override
    public void execute(Runnable task) {
        if (isReader() && task instanceof Turn turn) {
            putOff.add(turn);
        } else {
            executor.execute(task);
        }
    }

    @SuppressWarnings("ReferenceEquality") // A thread is no other thread.
    private boolean isReader() {
        return Thread.currentThread() == reader;
    }

    /** A task that can be told later that the executor would not have it. */
    interface Turn extends Runnable {

        void refused();
    }
}
