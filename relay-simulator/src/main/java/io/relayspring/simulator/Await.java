package io.relayspring.simulator;

import io.relayspring.simulator.internal.log.Monitor;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waiting for something to come true, for as long as this simulator waits. */
record Await(Monitor monitor, Duration atMost) {

    void until(BooleanSupplier condition, Supplier<String> description) {
        monitor.await(atMost, condition, description);
    }

    /** Waits likewise, but not for what cannot come true any more since a call is over. */
    void untilOver(BooleanSupplier condition, BooleanSupplier over, Supplier<String> description) {
        boolean came = value(
                () -> condition.getAsBoolean() ? Boolean.TRUE : over.getAsBoolean() ? Boolean.FALSE : null,
                description);
        if (!came) {
            throw new AssertionError("Too late, the call has ended: " + description.get());
        }
    }

    <T> T value(Supplier<@Nullable T> source, Supplier<String> description) {
        return monitor.awaitValue(atMost, source, description);
    }

    <T> T locked(Supplier<T> read) {
        return monitor.call(read);
    }
}
