package io.relayspring.core.internal.connection;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends changes of contexts one after the other: the server may take commands that are sent at once in any order, and a
 * context that is dropped last, though wanted, would be silent for ever.
 */
public final class ContextLane {

    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Consumer<Runnable>> waiting = new ArrayDeque<>();
    private boolean busy;

    /**
     * Sends a change when those before it have their answers.
     *
     * @param change sends it, and is given what is to be run once it has its answer
     */
    public void submit(Consumer<Runnable> change) {
        boolean first;
        lock.lock();
        try {
            waiting.add(change);
            first = !busy;
            busy = true;
        } finally {
            lock.unlock();
        }
        if (first) {
            sendNext();
        }
    }

    private void sendNext() {
        Consumer<Runnable> change = next();
        if (change != null) {
            change.accept(this::sendNext);
        }
    }

    private @Nullable Consumer<Runnable> next() {
        lock.lock();
        try {
            Consumer<Runnable> change = waiting.poll();
            busy = change != null;
            return change;
        } finally {
            lock.unlock();
        }
    }
}
