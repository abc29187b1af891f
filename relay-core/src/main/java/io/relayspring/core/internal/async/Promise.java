package io.relayspring.core.internal.async;

import io.relayspring.core.async.Pending;
import io.relayspring.core.error.AwaitInterruptedException;
import io.relayspring.core.error.AwaitTimeoutException;
import io.relayspring.core.error.RelayException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An outcome that somebody will settle. The first settlement counts; whoever settles never runs a user's code.
 *
 * @param <T> the outcome
 */
@SuppressWarnings("FutureReturnValueIgnored") // What follows from the outcome is told to listeners, not chained on.
public final class Promise<T> implements Pending<T> {

    private final String awaited;
    private final Dispatch dispatch;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private volatile boolean watched;

    /** @param awaited what the outcome is of, for messages */
    public Promise(String awaited, Dispatch dispatch) {
        this.awaited = awaited;
        this.dispatch = dispatch;
    }

    /** Whether this was the first settlement. */
    public boolean complete(T value) {
        return outcome.complete(value);
    }

    /** Whether this was the first settlement. */
    public boolean fail(RelayException failure) {
        return outcome.completeExceptionally(failure);
    }

    /** Whether a failure is seen by somebody: it was awaited, taken as a future or listened to. */
    public boolean isWatched() {
        return watched;
    }

    /** Calls the observer in place, on the settling thread: for this library only. */
    public void whenSettled(BiConsumer<? super @Nullable T, ? super @Nullable RelayException> observer) {
        outcome.whenComplete((value, failure) -> observer.accept(value, (RelayException) failure));
    }

    @Override
    public T await() {
        watched = true;
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw failure(e).here();
        }
    }

    @Override
    public T await(Duration timeout) {
        watched = true;
        try {
            return outcome.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw failure(e).here();
        } catch (TimeoutException e) {
            throw new AwaitTimeoutException(awaited, timeout);
        }
    }

    @Override
    public Promise<T> onCompleted(Consumer<? super T> listener) {
        outcome.thenAccept(value -> dispatch.callbacks().execute(() -> listener.accept(value)));
        return this;
    }

    @Override
    public Promise<T> onFailed(Consumer<? super RelayException> listener) {
        watched = true;
        outcome.exceptionally(failure -> {
            dispatch.callbacks().execute(() -> listener.accept((RelayException) failure));
            return null;
        });
        return this;
    }

    @Override
    public boolean isDone() {
        return outcome.isDone();
    }

    @Override
    public CompletableFuture<T> toFuture() {
        watched = true;
        CompletableFuture<T> future = new CompletableFuture<>();
        outcome.whenComplete((value, failure) -> executeOrRun(dispatch.futures(), () -> {
            if (failure == null) {
                future.complete(value);
            } else {
                future.completeExceptionally(failure);
            }
        }));
        return future;
    }

    /** A client that is closed has no threads left; its futures are completed by whoever asks. */
    private static void executeOrRun(Executor executor, Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            task.run();
        }
    }

    private AwaitInterruptedException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new AwaitInterruptedException(awaited, cause);
    }

    private static RelayException failure(ExecutionException e) {
        if (e.getCause() instanceof RelayException failure) {
            return failure;
        }
        throw new IllegalStateException("a promise is failed with a RelayException only", e);
    }

    @Override
    public String toString() {
        return awaited + (isDone() ? " (done)" : " (pending)");
    }
}
