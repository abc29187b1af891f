package io.relayspring.core.internal.connection;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends changes of contexts one after the other: the server may take commands that are sent at once in any order, and a
 * context that is dropped last, though wanted, would be silent for ever.
 */
public final class ContextLane {

    /** So many may wait for their turn. */
    public static final int CAPACITY = 1000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Consumer<Runnable>> waiting = new ArrayDeque<>();
    private final AtomicInteger pumps = new AtomicInteger();
    private boolean underWay;

    /**
     * Sends a change when those before it have their answers; false if too many wait already.
     *
     * @param change sends it, and is given what is to be run once it has its answer
     */
    public boolean submit(Consumer<Runnable> change) {
        lock.lock();
        try {
            if (waiting.size() >= CAPACITY) {
                return false;
            }
            waiting.add(change);
        } finally {
            lock.unlock();
        }
        pump();
        return true;
    }

    /** An answer may come while we send, as of one that cannot be sent; then this loop, not another, sends the next. */
    private void pump() {
        if (pumps.getAndIncrement() != 0) {
            return;
        }
        do {
            Consumer<Runnable> change = next();
            if (change != null) {
                change.accept(this::answered);
            }
        } while (pumps.decrementAndGet() != 0);
    }

    private void answered() {
        lock.lock();
        try {
            underWay = false;
        } finally {
            lock.unlock();
        }
        pump();
    }

    private @Nullable Consumer<Runnable> next() {
        lock.lock();
        try {
            Consumer<Runnable> change = underWay ? null : waiting.poll();
            underWay = underWay || change != null;
            return change;
        } finally {
            lock.unlock();
        }
    }
}
