package io.relayspring.core.internal.calling;

import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.rpc.Gone;
import io.relayspring.core.params.Params;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Stops an operation. It succeeds also when there is nothing left to stop. */
final class StopCommand extends CallCommand<CommandResult> {

    private final BooleanSupplier over;
    private final Runnable onAccepted;

    /** @param over whether the operation has ended */
    StopCommand(CallSession call, String method, String controlId, BooleanSupplier over, Runnable onAccepted) {
        super(call, method, call.addressed(Params.of(Map.of("control_id", controlId))));
        this.over = over;
        this.onAccepted = onAccepted;
    }

    @Override
    public boolean isWanted() {
        return !over.getAsBoolean();
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
        if (over.getAsBoolean() || Gone.isSaidBy(failure)) {
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
