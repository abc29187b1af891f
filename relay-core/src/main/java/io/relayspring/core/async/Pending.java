package io.relayspring.core.async;

import io.relayspring.core.error.AwaitInterruptedException;
import io.relayspring.core.error.AwaitTimeoutException;
import io.relayspring.core.error.RelayException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * An outcome still to come. What led to it is under way already, whether or not anybody waits.
 *
 * <p>A failure that nobody sees, because the outcome is neither awaited nor taken as a future nor listened to with
 * {@link #onFailed}, is logged once at WARN when the handler of its call returns or the call ends.
 *
 * @param <T> the outcome
 */
public interface Pending<T> {

    /**
     * Waits for the outcome on the calling thread.
     *
     * @throws RelayException what went wrong, with the stack of the waiter
     * @throws AwaitInterruptedException if the thread is interrupted
     */
    T await();

    /**
     * Waits for the outcome at most so long. Giving up changes nothing: a later {@code await} works.
     *
     * @throws AwaitTimeoutException if there was no outcome in time
     * @throws RelayException what went wrong, with the stack of the waiter
     * @throws AwaitInterruptedException if the thread is interrupted
     */
    T await(Duration timeout);

    /**
     * Calls the listener with the outcome, at once if it is there already. Listeners run on the callbacks' executor, in
     * order with the other listeners of the same call.
     *
     * @return this
     */
    Pending<T> onCompleted(Consumer<? super T> listener);

    /**
     * Calls the listener with the failure, at once if it is there already. Threads as in {@link #onCompleted}.
     *
     * @return this
     */
    Pending<T> onFailed(Consumer<? super RelayException> listener);

    /** Whether there is an outcome or a failure. */
    boolean isDone();

    /**
     * The outcome as a future of its own, completed on an executor that serves nothing else. Cancelling it changes
     * nothing here.
     */
    CompletableFuture<T> toFuture();
}
