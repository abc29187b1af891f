package io.relayspring.core.internal.calling;

import io.relayspring.core.call.outcome.Outcome;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.params.Params;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A command that only has an answer.
 *
 * @param <R> what is made of the answer
 */
final class PlainCommand<R extends Outcome> implements Command {

    private final CallSession call;
    private final String method;
    private final Params params;
    private final BiFunction<Params, Boolean, R> outcome;
    private final Promise<R> result;

    PlainCommand(CallSession call, String method, Params params, BiFunction<Params, Boolean, R> outcome) {
        this.call = call;
        this.method = method;
        this.params = params;
        this.outcome = outcome;
        this.result = call.promise(method);
    }

    Promise<R> result() {
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
        result.complete(outcome.apply(answer, false));
    }

    @Override
    public void refused(RelayException failure) {
        if (Gone.isSaidBy(failure)) {
            callGone();
        } else if (call.overlooks(method, failure)) {
            result.complete(outcome.apply(Params.empty(), false));
        } else {
            call.fail(method, failure, List.of(result));
        }
    }

    @Override
    public void callGone() {
        result.complete(outcome.apply(Params.empty(), call.isGone()));
    }
}
