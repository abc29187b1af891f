package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Codecs;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.frame.Shape;

/**
 * {@code calling.answer}: takes a call that was offered; harmless on one that has been answered. What the program has
 * dialled is answered at the other end, which the protocol does not say a program could do in its stead: a conflict.
 */
final class AnswerVerb extends CallVerb {

    AnswerVerb(Exchange exchange) {
        super(
                RelayMethod.CALLING_ANSWER,
                exchange,
                Shape.object().optional("codecs", Codecs.LIST).optional("max_duration", Check.count(1)));
    }

    @Override
    public boolean needsAnswer() {
        return false;
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        if (!call.identity().isInbound() && !call.isAnswered()) {
            throw Refusal.code("409", "Call is not an offered one");
        }
        return Reply.ok("Answered").then(() -> {
            if (!call.isOver() && !call.isAnswered()) {
                call.enter(CallState.ANSWERED);
                call.limit(Json.seconds(command.params(), "max_duration", 0));
            }
        });
    }
}
