package io.relayspring.core.internal.calling;

import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.internal.rpc.Gone;
import io.relayspring.core.params.Params;
import java.util.List;
import java.util.Map;

/** Stops an operation. It succeeds also when there is nothing left to stop. */
final class StopCommand extends CallCommand<CommandResult> {

    private final Promise<?> outcome;
    private final Runnable onAccepted;

    /** @param outcome what the operation ends with */
    StopCommand(CallSession call, String method, String controlId, Promise<?> outcome, Runnable onAccepted) {
        super(call, method, call.addressed(Params.of(Map.of("control_id", controlId))));
        this.outcome = outcome;
        this.onAccepted = onAccepted;
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
        result().complete(new CommandResult(answer, false));
    }

    /** A refusal of what has ended meanwhile is no failure. */
    @Override
    public void refused(RelayException failure) {
        if (outcome.isDone() || Gone.isSaidBy(failure)) {
            callGone();
        } else {
            failOrOverlook(
                    failure, List.of(result()), () -> result().complete(new CommandResult(Params.empty(), false)));
        }
    }

    @Override
    public void callGone() {
        result().complete(new CommandResult(Params.empty(), call().isGone()));
    }
}
