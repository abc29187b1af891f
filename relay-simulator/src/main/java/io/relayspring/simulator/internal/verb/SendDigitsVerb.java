package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.CollectShape;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Shape;
import tools.jackson.databind.node.ObjectNode;

/** {@code calling.send_digits}: tones for the other end. */
final class SendDigitsVerb extends CallVerb {

    SendDigitsVerb(Exchange exchange) {
        super(
                RelayMethod.CALLING_SEND_DIGITS,
                exchange,
                Shape.object()
                        .required("control_id", Check.filled())
                        .required("digits", Check.digits(CollectShape.KEYS + "wW")));
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        return Reply.ok("Sending digits").then(() -> {
            call.note("tones " + command.text("digits"));
            ObjectNode event = Json.object().put("control_id", command.text("control_id"));
            call.event(EventType.CALLING_CALL_SEND_DIGITS, event.put("state", "finished"));
        });
    }
}
