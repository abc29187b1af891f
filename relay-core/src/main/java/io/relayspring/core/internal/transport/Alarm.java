package io.relayspring.core.internal.transport;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs something later on the JDK's own timer thread, unless cancelled before; then it holds on to nothing. */
final class Alarm {

    private final AtomicReference<@Nullable Runnable> action;

    /** @param action must not block */
    Alarm(Duration delay, Runnable action) {
        this.action = new AtomicReference<>(action);
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(this::ring);
    }

    void cancel() {
        action.set(null);
    }

    private void ring() {
        Runnable due = action.getAndSet(null);
        if (due != null) {
            due.run();
        }
    }
}
