package io.relayspring.core.internal.calling;

import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.params.Params;
import java.util.List;

/**
 * What all commands in a call's lane have in common: where they go, and an outcome that somebody may wait for.
 *
 * @param <R> the outcome
 */
abstract class CallCommand<R> implements Command {

    private final CallSession call;
    private final String method;
    private volatile Params params;
    private final Promise<R> result;

    CallCommand(CallSession call, String method, Params params) {
        this.call = call;
        this.method = method;
        this.params = params;
        this.result = call.promise(method);
    }

    final CallSession call() {
        return call;
    }

    final Promise<R> result() {
        return result;
    }

    @Override
    public final String method() {
        return method;
    }

    @Override
    public final Params params() {
        return params;
    }

    @Override
    public boolean isWanted() {
        return !result.isDone();
    }

    @Override
    public boolean tellsOfCall() {
        return true;
    }

    /** An operation may go on for hours after its answer: what was asked for is not kept so long. */
    final void forgetParams() {
        params = Params.empty();
    }

    /** Fails all promises of the command, unless refusals are to be overlooked: then the outcome is an empty one. */
    final void failOrOverlook(RelayException failure, List<Promise<?>> promises, Runnable overlooked) {
        if (call.overlooks(method, failure)) {
            overlooked.run();
        } else {
            call.fail(method, failure, promises);
        }
    }
}
