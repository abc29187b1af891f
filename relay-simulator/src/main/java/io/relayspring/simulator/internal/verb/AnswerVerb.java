package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Codecs;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Shape;

/** {@code calling.answer}: takes a call that rings; harmless on one that has been answered. */
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
        return Reply.ok("Answered").then(() -> {
            if (!call.isOver() && !call.isAnswered()) {
                call.enter(CallState.ANSWERED);
                call.limit(Json.seconds(command.params(), "max_duration", 0));
            }
        });
    }
}
