package io.relayspring.simulator.internal.log;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one lock of a simulator. Frames, timers and the test's own calls all change things under it, one at a time, and
 * whoever waits for a condition looks again after each change. Nothing blocks while holding it.
 */
public final class Monitor {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    public void run(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            release();
        }
    }

    public <T> T call(Supplier<T> change) {
        lock.lock();
        try {
            return change.get();
        } finally {
            release();
        }
    }

    /** Those who look while they wait wake nobody by that: two of them would keep each other awake. */
    private void release() {
        if (lock.getHoldCount() == 1) {
            changed.signalAll();
        }
        lock.unlock();
    }

    /** Waits until the condition holds; an {@link AssertionError} with the description when it does not in time. */
    public void await(Duration atMost, BooleanSupplier condition, Supplier<String> description) {
        awaitValue(atMost, () -> condition.getAsBoolean() ? Boolean.TRUE : null, description);
    }

    /** Waits until there is a value. */
    public <T> T awaitValue(Duration atMost, Supplier<@Nullable T> source, Supplier<String> description) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            T value = source.get();
            while (value == null) {
                if (left <= 0) {
                    throw new AssertionError(
                            "After " + atMost.toMillis() + " ms, still waiting for " + description.get());
                }
                left = changed.awaitNanos(left);
                value = source.get();
            }
            return value;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + description.get(), interrupted);
        } finally {
            // what comes true may do something, for which others wait
            release();
        }
    }
}
