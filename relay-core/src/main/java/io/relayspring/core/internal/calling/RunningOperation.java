package io.relayspring.core.internal.calling;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.action.Operation;
import io.relayspring.core.call.action.OperationType;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.event.ActionEvent;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RelayMethod;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** An operation on a call, from its command to its end. */
final class RunningOperation<R> implements Operation<R>, Command {

    private final CallSession call;
    private final OperationType<R> type;
    private final String controlId;
    private final Params params;
    private final Promise<R> outcome;
    private final Promise<CommandResult> accepted;
    private volatile Params known = Params.empty();

    RunningOperation(CallSession call, OperationType<R> type, String controlId, Params params) {
        this.call = call;
        this.type = type;
        this.controlId = controlId;
        this.params = params;
        this.outcome = call.promise(type.start().wire());
        this.accepted = call.promise(type.start().wire());
    }

    // ---- the command

    @Override
    public String method() {
        return type.start().wire();
    }

    @Override
    public Params params() {
        return params;
    }

    @Override
    public boolean isWanted() {
        return !outcome.isDone();
    }

    @Override
    public boolean tellsOfCall() {
        return true;
    }

    @Override
    public void accepted(Params answer) {
        known = answer.with(known);
        accepted.complete(new CommandResult(answer, false));
    }

    @Override
    public void refused(RelayException failure) {
        call.operations().remove(this);
        if (outcome.isDone()) {
            accepted.fail(failure);
        } else if (call.overlooks(method(), failure)) {
            accepted.complete(new CommandResult(Params.empty(), false));
            outcome.complete(type.outcome().apply(known, false));
        } else {
            call.fail(method(), failure, List.of(accepted, outcome));
        }
    }

    @Override
    public void callGone() {
        call.operations().remove(this);
        accepted.complete(new CommandResult(known, true));
        outcome.complete(type.outcome().apply(known, true));
    }

    /** Whether its last event is worth waiting for though the call has ended. */
    boolean outlivesCall() {
        return type.outlivesCall() && accepted.isDone();
    }

    /** The connection was lost and the call with it. */
    void lost(RelayException why) {
        refused(why);
    }

    // ---- what happens to it

    void onEvent(ActionEvent event) {
        known = type.learn(known, event);
        if (type.isEndedBy(event)) {
            call.operations().remove(this);
            outcome.complete(type.outcome().apply(known, call.isGone()));
        }
    }

    /** The server has accepted its stop: for some operations no event follows. */
    private void stopped() {
        if (type.endsWithStop()) {
            call.operations().remove(this);
            outcome.complete(type.outcome().apply(known, false));
        }
    }

    // ---- the handle

    @Override
    public String controlId() {
        return controlId;
    }

    @Override
    public Pending<CommandResult> accepted() {
        return accepted;
    }

    @Override
    public Pending<CommandResult> command(RelayMethod method, Params more) {
        return call.command(method.wire(), more.with("control_id", controlId));
    }

    @Override
    public Pending<CommandResult> stop() {
        String method = Objects.requireNonNull(type.stop(), "what cannot be stopped has no handle to do so")
                .wire();
        StopCommand stop = new StopCommand(call, method, controlId, outcome, this::stopped);
        call.stop(stop);
        return stop.result();
    }

    @Override
    public R await() {
        return outcome.await();
    }

    @Override
    public R await(Duration timeout) {
        return outcome.await(timeout);
    }

    @Override
    public Pending<R> onCompleted(Consumer<? super R> listener) {
        return outcome.onCompleted(listener);
    }

    @Override
    public Pending<R> onFailed(Consumer<? super RelayException> listener) {
        return outcome.onFailed(listener);
    }

    @Override
    public boolean isDone() {
        return outcome.isDone();
    }

    @Override
    public CompletableFuture<R> toFuture() {
        return outcome.toFuture();
    }

    @Override
    public String toString() {
        return outcome.toString();
    }
}
