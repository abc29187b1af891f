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
import java.util.List;
import java.util.Objects;

/** An operation on a call, from its command to its end. */
final class RunningOperation<R> extends CallCommand<R> implements Operation<R> {

    private final OperationType<R> type;
    private final String controlId;
    private final Promise<CommandResult> accepted;
    private volatile Params known = Params.empty();

    RunningOperation(CallSession call, OperationType<R> type, String controlId, Params params) {
        super(call, type.start().wire(), params);
        this.type = type;
        this.controlId = controlId;
        this.accepted = call.promise(type.start().wire());
    }

    // ---- the command

    @Override
    public void accepted(Params answer) {
        forgetParams();
        known = answer.with(known);
        accepted.complete(new CommandResult(answer, false));
    }

    @Override
    public void refused(RelayException failure) {
        call().operations().remove(this);
        if (result().isDone()) {
            accepted.fail(failure);
        } else {
            failOrOverlook(failure, List.of(accepted, result()), this::overlooked);
        }
    }

    private void overlooked() {
        accepted.complete(new CommandResult(Params.empty(), false));
        result().complete(type.outcome().apply(known, false));
    }

    @Override
    public void callGone() {
        call().operations().remove(this);
        accepted.complete(new CommandResult(known, true));
        result().complete(type.outcome().apply(known, true));
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
        if (type.isOverWith(event)) {
            call().operations().remove(this);
        }
        if (type.isEndedBy(event)) {
            result().complete(type.outcome().apply(known, call().isGone()));
        }
    }

    /** The server has accepted its stop: for some operations no event follows. */
    private void stopped() {
        if (type.endsWithStop()) {
            call().operations().remove(this);
            result().complete(type.outcome().apply(known, false));
        }
    }

    /** Whether the server has nothing more to do for it, though its outcome may have been known before. */
    private boolean isOver() {
        return !call().operations().contains(this);
    }

    // ---- the handle

    @Override
    public String controlId() {
        return controlId;
    }

    @Override
    public Pending<R> outcome() {
        return result();
    }

    @Override
    public Pending<CommandResult> accepted() {
        return accepted;
    }

    @Override
    public Pending<CommandResult> command(RelayMethod method, Params more) {
        return call().command(method.wire(), more.with("control_id", controlId));
    }

    @Override
    public Pending<CommandResult> stop() {
        String method = Objects.requireNonNull(type.stop(), "what cannot be stopped has no handle to do so")
                .wire();
        StopCommand stop = new StopCommand(call(), method, controlId, this::isOver, this::stopped);
        call().stop(stop);
        return stop.result();
    }

    @Override
    public String toString() {
        return result().toString();
    }
}
