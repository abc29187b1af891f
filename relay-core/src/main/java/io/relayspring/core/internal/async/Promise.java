package io.relayspring.core.internal.async;

import static java.util.Objects.requireNonNull;

import io.relayspring.core.async.Pending;
import io.relayspring.core.error.AwaitInterruptedException;
import io.relayspring.core.error.AwaitTimeoutException;
import io.relayspring.core.error.RelayException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
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

    /** What the clock of a wait can hold: 292 years. */
    private static final Duration LONGEST_WAIT = Duration.ofNanos(Long.MAX_VALUE);

    private final String awaited;
    private final Dispatch dispatch;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    /** Most promises have none. */
    private final AtomicReference<@Nullable Listeners> listeners = new AtomicReference<>();

    private final AtomicInteger waiters = new AtomicInteger();
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

    /** Whether a failure is seen by somebody: it is awaited, was taken as a future or is listened to. */
    public boolean isWatched() {
        return watched || waiters.get() > 0;
    }

    /** Whether it ended with a failure. */
    public boolean isFailed() {
        return outcome.isCompletedExceptionally();
    }

    /** Calls the observer in place, on the settling thread: for this library only. */
    public void whenSettled(BiConsumer<? super @Nullable T, ? super @Nullable RelayException> observer) {
        outcome.whenComplete((value, failure) -> observer.accept(value, (RelayException) failure));
    }

    @Override
    public T await() {
        try {
            return seen(outcome::get);
        } catch (TimeoutException e) {
            throw new IllegalStateException("waits without a limit", e);
        }
    }

    @Override
    public T await(Duration timeout) {
        Duration limit =
                timeout.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : timeout.isNegative() ? Duration.ZERO : timeout;
        try {
            return seen(() -> outcome.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            throw new AwaitTimeoutException(awaited, limit);
        }
    }

    /** Whoever gives up before the outcome has not seen it. */
    private T seen(Wait<T> wait) throws TimeoutException {
        waiters.incrementAndGet();
        try {
            return wait.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            watched = true;
            throw failure(e).here();
        } finally {
            waiters.decrementAndGet();
        }
    }

    private interface Wait<T> {
        T get() throws InterruptedException, ExecutionException, TimeoutException;
    }

    @Override
    public Promise<T> onCompleted(Consumer<? super T> listener) {
        Consumer<T> told = dispatch.around(listener);
        listen((value, failure) -> {
            if (failure == null) {
                dispatch.callbacks().execute(() -> told.accept(value));
            }
        });
        return this;
    }

    @Override
    public Promise<T> onFailed(Consumer<? super RelayException> listener) {
        watched = true;
        Consumer<RelayException> told = dispatch.around(listener);
        listen((value, failure) -> {
            if (failure instanceof RelayException known) {
                dispatch.callbacks().execute(() -> told.accept(known));
            }
        });
        return this;
    }

    /** Listeners are told in the order in which they came, which a future by itself does not promise. */
    private void listen(BiConsumer<? super T, ? super @Nullable Throwable> listener) {
        if (listeners.get() == null) {
            listeners.compareAndSet(null, new Listeners());
        }
        requireNonNull(listeners.get()).add(listener);
    }

    private final class Listeners {

        private final ReentrantLock lock = new ReentrantLock();
        private CompletableFuture<?> lastTold = outcome;

        void add(BiConsumer<? super T, ? super @Nullable Throwable> listener) {
            lock.lock();
            try {
                lastTold = lastTold.handle((value, failure) -> outcome.whenComplete(listener));
            } finally {
                lock.unlock();
            }
        }
    }

    @Override
    public boolean isDone() {
        return outcome.isDone();
    }

    @Override
    public CompletableFuture<T> toFuture() {
        watched = true;
        CompletableFuture<T> future = new CompletableFuture<>();
        Consumer<Runnable> follow = dispatch.around(Runnable::run);
        outcome.whenComplete((value, failure) ->
                execute(dispatch.futures(), () -> follow.accept(() -> settle(future, value, failure))));
        return future;
    }

    private static <T> void settle(CompletableFuture<T> future, T value, @Nullable Throwable failure) {
        if (failure == null) {
            future.complete(value);
        } else {
            future.completeExceptionally(failure);
        }
    }

    /** A client that is closed has no threads left; what follows a future must not run on the settling thread even so. */
    private static void execute(Executor executor, Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            ForkJoinPool.commonPool().execute(task);
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
