package io.relayspring.core.internal.calling;

import io.relayspring.core.call.outcome.Outcome;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.rpc.Gone;
import io.relayspring.core.params.Params;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A command that only has an answer.
 *
 * @param <R> what is made of the answer
 */
class PlainCommand<R extends Outcome> extends CallCommand<R> {

    private final BiFunction<Params, Boolean, R> outcome;

    PlainCommand(CallSession call, String method, Params params, BiFunction<Params, Boolean, R> outcome) {
        super(call, method, params);
        this.outcome = outcome;
    }

    /** Of a sub-command 404 may mean that its operation is over. */
    @Override
    public boolean tellsOfCall() {
        return !params().has("control_id");
    }

    @Override
    public void accepted(Params answer) {
        call().keeping().accepted(method());
        result().complete(outcome.apply(answer, false));
    }

    @Override
    public void refused(RelayException failure) {
        if (!tellsOfCall() && Gone.isSaidBy(failure)) {
            result().complete(outcome.apply(Params.empty(), call().isGone()));
        } else {
            failOrOverlook(failure, List.of(result()), () -> result().complete(outcome.apply(Params.empty(), false)));
        }
    }

    @Override
    public void callGone() {
        result().complete(outcome.apply(Params.empty(), true));
    }
}
