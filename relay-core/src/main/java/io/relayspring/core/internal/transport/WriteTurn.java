package io.relayspring.core.internal.transport;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whose turn it is to write to a socket: the loop's or that of a thread that sends. Nobody waits for it: a loop that
 * misses its turn is called by whoever gives it back.
 */
final class WriteTurn {

    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile boolean missed;

    boolean take() {
        return taken.compareAndSet(false, true);
    }

    /** As {@link #take}; when it fails, {@link #give} tells the one whose turn it is that the loop was here. */
    boolean takeForLoop() {
        if (take()) {
            return true;
        }
        missed = true;
        // Once more, for it may have been given back before the mark was set.
        return take();
    }

    /** True when the loop missed its turn meanwhile and must be called. */
    boolean give() {
        taken.set(false);
        boolean call = missed;
        if (call) {
            missed = false;
        }
        return call;
    }
}
