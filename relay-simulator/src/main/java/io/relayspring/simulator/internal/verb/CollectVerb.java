package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.CollectOperation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.CollectShape;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.frame.Shape;
import tools.jackson.databind.JsonNode;

/** {@code calling.collect}. */
final class CollectVerb extends CallVerb {

    CollectVerb(Exchange exchange) {
        super(
                RelayMethod.CALLING_COLLECT,
                exchange,
                CollectShape.into(Shape.object())
                        .required("control_id", Check.filled())
                        .optional("status_url", Check.url("http", "https")));
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        if (takesNothing(command.params())) {
            forbidden(command, "A collect takes digits or speech", "Sent a collect that takes neither");
            throw Refusal.error(-32602, "collect needs digits or speech");
        }
        return start(new CollectOperation(call, command.params()), command, "Collecting");
    }

    static boolean takesNothing(JsonNode collect) {
        return !collect.path("digits").isObject() && !collect.path("speech").isObject();
    }
}
