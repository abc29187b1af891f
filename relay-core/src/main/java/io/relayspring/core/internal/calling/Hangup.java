package io.relayspring.core.internal.calling;

import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.internal.async.Timers;
import io.relayspring.core.internal.async.Timers.Timer;
import io.relayspring.core.internal.rpc.Gone;
import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.HangupReason;
import io.relayspring.core.vocabulary.RelayMethod;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a call: waits for no other command, survives a lost connection, and succeeds if the call is gone already. */
final class Hangup implements Reply {

    /** How long the server has to tell the end of a call once it has accepted the hang-up: it does so at once. */
    static final Duration END_TOLD_WITHIN = Duration.ofSeconds(30);

    private static final String METHOD = RelayMethod.CALLING_END.wire();
    private static final Logger log = LoggerFactory.getLogger(Hangup.class);

    private final CallSession call;
    private final HangupReason reason;
    private final Timers timers;
    private final Promise<CommandResult> result;

    Hangup(CallSession call, HangupReason reason, Timers timers) {
        this.call = call;
        this.reason = reason;
        this.timers = timers;
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
        if (!call.isGone()) {
            Timer late = timers.after(END_TOLD_WITHIN, this::endUntold);
            call.whenOver(why -> late.cancel());
        }
    }

    /** The event was lost: its call must not keep its place among those that are up for ever. */
    private void endUntold() {
        if (!call.isGone()) {
            log.warn(
                    "call {} was hung up, but its end was not told within {} s: it is taken as over",
                    call.id(),
                    END_TOLD_WITHIN.toSeconds());
            call.hungUp();
        }
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
