package io.relayspring.core.internal.calling;

import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.internal.rpc.Gone;
import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.HangupReason;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.List;
import java.util.Map;

/** Ends a call: waits for no other command, survives a lost connection, and succeeds if the call is gone already. */
final class Hangup implements Reply {

    private static final String METHOD = RelayMethod.CALLING_END.wire();

    private final CallSession call;
    private final HangupReason reason;
    private final Promise<CommandResult> result;

    Hangup(CallSession call, HangupReason reason) {
        this.call = call;
        this.reason = reason;
        this.result = call.promise(METHOD);
    }

    Promise<CommandResult> result() {
        return result;
    }

    Request request() {
        return Request.untilAnswered(METHOD, call.addressed(Params.of(Map.of("reason", reason))), this);
    }

    @Override
    public void accepted(Params answer) {
        result.complete(new CommandResult(answer, false));
    }

    @Override
    public void failed(RelayException failure) {
        if (call.isGone() || Gone.isSaidBy(failure)) {
            call.gone();
            callGone();
        } else {
            call.hangupRefused();
            refused(failure);
        }
    }

    private void refused(RelayException failure) {
        if (call.overlooks(METHOD, failure)) {
            result.complete(new CommandResult(Params.empty(), false));
        } else {
            call.fail(METHOD, failure, List.of(result));
        }
    }

    void callGone() {
        result.complete(new CommandResult(Params.empty(), true));
    }
}
