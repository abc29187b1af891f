package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.Conferences;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.frame.Shape;

/** {@code calling.leave_conference}. A 404 would say that the call is gone, so another conference's id is a conflict. */
final class LeaveConferenceVerb extends CallVerb {

    LeaveConferenceVerb(Exchange exchange) {
        super(RelayMethod.CALLING_LEAVE_CONFERENCE, exchange, Shape.object().required("conference_id", Check.filled()));
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        Conferences conferences = exchange().calls().conferences();
        String id = command.text("conference_id");
        if (conferences.of(call).filter(joined -> joined.id().equals(id)).isEmpty()) {
            throw Refusal.code("409", "Call is not in that conference");
        }
        return Reply.ok("Left").then(() -> conferences.leave(call));
    }
}
