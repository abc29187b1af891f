package io.relayspring.core.call.action;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.error.RelayException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * An operation under way on a call. It is done when the operation has ended, not when the server has accepted it.
 *
 * <p>The event that tells of its end may be lost while the connection is: then it is done when its call ends. Who would
 * not leave a caller in silence that long gives {@link #await(Duration)} a limit.
 *
 * @param <R> what it ends with
 */
public abstract class Action<R> implements Pending<R> {

    private final Operation<R> operation;

    Action(Operation<R> operation) {
        this.operation = operation;
    }

    /** The operation's id, which its events carry. */
    public final String controlId() {
        return operation.controlId();
    }

    /** Done when the server has accepted the operation; fails if it refused. */
    public final Pending<CommandResult> accepted() {
        return operation.accepted();
    }

    /** Ends the operation. Succeeds also if it has ended already or the call is gone. */
    public final Pending<CommandResult> stop() {
        return operation.stop();
    }

    @Override
    public final R await() {
        return operation.outcome().await();
    }

    @Override
    public final R await(Duration timeout) {
        return operation.outcome().await(timeout);
    }

    @Override
    public final Action<R> onCompleted(Consumer<? super R> listener) {
        operation.outcome().onCompleted(listener);
        return this;
    }

    @Override
    public final Action<R> onFailed(Consumer<? super RelayException> listener) {
        operation.outcome().onFailed(listener);
        return this;
    }

    @Override
    public final boolean isDone() {
        return operation.outcome().isDone();
    }

    @Override
    public final CompletableFuture<R> toFuture() {
        return operation.outcome().toFuture();
    }

    final Operation<R> operation() {
        return operation;
    }

    @Override
    public final String toString() {
        return operation.toString();
    }
}
