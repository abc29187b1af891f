package io.relayspring.core.internal.calling;

import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.params.Params;
import java.util.List;

/** A command that only has an answer. */
final class PlainCommand implements Command {

    private final CallSession call;
    private final String method;
    private final Params params;
    private final Promise<CommandResult> result;

    PlainCommand(CallSession call, String method, Params params) {
        this.call = call;
        this.method = method;
        this.params = params;
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
        return !result.isDone();
    }

    @Override
    public boolean tellsOfCall() {
        return !params.has("control_id");
    }

    @Override
    public void accepted(Params answer) {
        result.complete(new CommandResult(answer, false));
    }

    @Override
    public void refused(RelayException failure) {
        if (Gone.isSaidBy(failure)) {
            callGone();
        } else {
            call.fail(method, failure, List.of(result));
        }
    }

    @Override
    public void callGone() {
        result.complete(new CommandResult(Params.empty(), call.isGone()));
    }
}
