package io.relayspring.core.internal.routing;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many runs of a handler through at once; the others wait in the order of their coming, without a thread. It is
 * as new when another run of the client asks: of the one before nobody may ever come back to give up a place.
 */
final class Gate {

    /** So many may wait: more are not worth promising anything. */
    static final int MOST_WAITING = 10_000;

    private final int places;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<BooleanSupplier> waiting = new ArrayDeque<>();
    private @Nullable Object owner;
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
     * @param run of the client
     * @param later called when there is a place, if there is none now; false if it is of no use any more
     */
    Entry enter(Object run, BooleanSupplier later) {
        if (places == 0) {
            return Entry.NOW;
        }
        lock.lock();
        try {
            belongTo(run);
            if (taken < places) {
                taken++;
                return Entry.NOW;
            }
            return waiting.size() < MOST_WAITING && waiting.add(later) ? Entry.LATER : Entry.REFUSED;
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("ReferenceEquality") // A run is no other run.
    private void belongTo(Object run) {
        if (owner != run) {
            owner = run;
            taken = 0;
            waiting.clear();
        }
    }

    /** Waits no more; false if it has a place by now. */
    boolean withdraw(BooleanSupplier later) {
        lock.lock();
        try {
            return waiting.remove(later);
        } finally {
            lock.unlock();
        }
    }

    /** Gives the place to who waits longest and can use it. */
    void leave(Object run) {
        if (places == 0) {
            return;
        }
        boolean given;
        do {
            BooleanSupplier next = next(run);
            given = next == null || next.getAsBoolean();
        } while (!given);
    }

    @SuppressWarnings("ReferenceEquality") // A run is no other run.
    private @Nullable BooleanSupplier next(Object run) {
        lock.lock();
        try {
            if (owner != run) {
                return null;
            }
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
