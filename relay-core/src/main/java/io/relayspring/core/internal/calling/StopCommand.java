package io.relayspring.core.internal.calling;

import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.params.Params;
import java.util.List;
import java.util.Map;

/** Stops an operation. It succeeds also when there is nothing left to stop. */
final class StopCommand implements Command {

    private final CallSession call;
    private final String method;
    private final Params params;
    private final Promise<?> outcome;
    private final Runnable onAccepted;
    private final Promise<CommandResult> result;

    StopCommand(CallSession call, String method, String controlId, Promise<?> outcome, Runnable onAccepted) {
        this.call = call;
        this.method = method;
        this.params = call.addressed(Params.of(Map.of("control_id", controlId)));
        this.outcome = outcome;
        this.onAccepted = onAccepted;
        this.result = call.promise(method);
    }

    Promise<CommandResult> result() {
        return result;
    }

    @Override
    public String method() {
        return method;
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
        return false;
    }

    @Override
    public void accepted(Params answer) {
        onAccepted.run();
        result.complete(new CommandResult(answer, false));
    }

    /** A refusal of what has ended meanwhile is no failure. */
    @Override
    public void refused(RelayException failure) {
        if (outcome.isDone() || Gone.isSaidBy(failure)) {
            callGone();
        } else if (call.overlooks(method, failure)) {
            result.complete(new CommandResult(Params.empty(), false));
        } else {
            call.fail(method, failure, List.of(result));
        }
    }

    @Override
    public void callGone() {
        result.complete(new CommandResult(Params.empty(), call.isGone()));
    }
}
