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

    <T> T value(Supplier<@Nullable T> source, Supplier<String> description) {
        return monitor.awaitValue(atMost, source, description);
    }

    <T> T locked(Supplier<T> read) {
        return monitor.call(read);
    }
}
