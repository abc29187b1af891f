package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.CollectOperation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.CollectShape;
import io.relayspring.simulator.internal.frame.Shape;

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
        mustTakeSomething(command, command.params());
        return start(new CollectOperation(call, command.params()), command, "Collecting");
    }
}
