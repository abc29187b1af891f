package io.relayspring.benchmarks.client;

import io.relayspring.benchmarks.measure.Report;
import java.util.concurrent.atomic.LongAdder;

/** What the driver has counted. */
final class Tally {

    final LongAdder started = new LongAdder();
    final LongAdder finished = new LongAdder();
    final LongAdder events = new LongAdder();

    @Override
    public String toString() {
        return new Report()
                .add("handler_started", started.sum())
                .add("handler_ok", finished.sum())
                .add("listener_events", events.sum())
                .toString();
    }
}
