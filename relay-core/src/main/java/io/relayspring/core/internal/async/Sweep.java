package io.relayspring.core.internal.async;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Looks for what is overdue, now and then, as long as there is anything to watch: cheaper than a timer for each. */
public final class Sweep {

    private static final Duration LONGEST = Duration.ofMillis(250);

    private final Timers timers;
    private final Duration interval;
    private final BooleanSupplier look;
    private final AtomicBoolean awake = new AtomicBoolean();

    /**
     * @param deadline how long things are given; they are found overdue at most a tenth of that, or 250 ms, too late
     * @param look removes what is overdue and says whether anything is left to watch
     */
    public Sweep(Timers timers, Duration deadline, BooleanSupplier look) {
        Duration tenth = deadline.dividedBy(10).plusNanos(1);
        this.timers = timers;
        this.interval = tenth.compareTo(LONGEST) < 0 ? tenth : LONGEST;
        this.look = look;
    }

    /** There is something to watch. */
    public void wake() {
        if (!awake.get() && awake.compareAndSet(false, true)) {
            timers.after(interval, this::sweep);
        }
    }

    private void sweep() {
        awake.set(false);
        if (look.getAsBoolean()) {
            wake();
        }
    }
}
