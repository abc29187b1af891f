package io.relayspring.core.internal.routing;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Lets so many runs of a handler through at once; the others wait in the order of their coming, without a thread. */
final class Gate {

    /** So many may wait: more are not worth promising anything. */
    static final int MOST_WAITING = 10_000;

    private final int places;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<BooleanSupplier> waiting = new ArrayDeque<>();
    private int taken;

    enum Entry {
        NOW,
        LATER,
        REFUSED
    }

    /** @param places 0 for any number */
    Gate(int places) {
        this.places = places;
    }

    /**
     * Asks for a place; who has it calls {@link #leave} once.
     *
     * @param later called when there is one, if there is none now; false if it is of no use any more
     */
    Entry enter(BooleanSupplier later) {
        if (places == 0) {
            return Entry.NOW;
        }
        lock.lock();
        try {
            if (taken < places) {
                taken++;
                return Entry.NOW;
            }
            return waiting.size() < MOST_WAITING && waiting.add(later) ? Entry.LATER : Entry.REFUSED;
        } finally {
            lock.unlock();
        }
    }

    /** Gives the place to who waits longest and can use it. */
    void leave() {
        if (places == 0) {
            return;
        }
        boolean given;
        do {
            BooleanSupplier next = next();
            given = next == null || next.getAsBoolean();
        } while (!given);
    }

    private @Nullable BooleanSupplier next() {
        lock.lock();
        try {
            BooleanSupplier next = waiting.poll();
            if (next == null) {
                taken--;
            }
            return next;
        } finally {
            lock.unlock();
        }
    }
}
