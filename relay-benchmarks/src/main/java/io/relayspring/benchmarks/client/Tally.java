package io.relayspring.benchmarks.client;

import io.relayspring.benchmarks.measure.Report;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** What the driver has counted. */
final class Tally {

    private static final long PATIENCE_NANOS = 5_000_000_000L;

    final LongAdder started = new LongAdder();
    final LongAdder finished = new LongAdder();
    final LongAdder events = new LongAdder();

    /** Waits a while for handlers that have their last answer and are about to return. */
    void settle() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (finished.sum() < started.sum() && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public String toString() {
        return new Report()
                .add("handler_started", started.sum())
                .add("handler_ok", finished.sum())
                .add("listener_events", events.sum())
                .toString();
    }
}
