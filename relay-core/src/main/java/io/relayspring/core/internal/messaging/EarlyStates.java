package io.relayspring.core.internal.messaging;

import io.relayspring.core.event.MessageStateEvent;
import io.relayspring.core.internal.async.Sweep;
import io.relayspring.core.internal.async.Timers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

/** States that overtook the answer which names their message, kept for a while. Guarded by its owner's lock. */
final class EarlyStates {

    static final int MOST = 1_000;
    static final Duration LONGEST = Duration.ofMinutes(1);

    private record Kept(MessageStateEvent event, long since) {}

    private final Timers timers;
    private final Sweep sweep;
    private final Deque<Kept> states = new ArrayDeque<>();

    /** @param look drops what is too old, under the owner's lock, and says whether anything is left */
    EarlyStates(Timers timers, BooleanSupplier look) {
        this.timers = timers;
        this.sweep = new Sweep(timers, LONGEST, look);
    }

    void add(MessageStateEvent event) {
        if (states.size() == MOST) {
            states.removeFirst();
        }
        states.addLast(new Kept(event, timers.nanoTime()));
        sweep.wake();
    }

    /** Takes out those of one message, in order. */
    List<MessageStateEvent> take(String messageId) {
        List<MessageStateEvent> taken = new ArrayList<>();
        states.removeIf(kept -> kept.event().messageId().equals(messageId) && taken.add(kept.event()));
        return taken;
    }

    /** False if nothing is left. */
    boolean dropOld() {
        long now = timers.nanoTime();
        states.removeIf(kept -> now - kept.since() >= LONGEST.toNanos());
        return !states.isEmpty();
    }

    int size() {
        return states.size();
    }
}
