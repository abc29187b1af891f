package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Shape;

/** {@code calling.clear_digit_bindings}: digits that were bound are plain keys again. None are bound here. */
final class ClearDigitBindingsVerb extends CallVerb {

    ClearDigitBindingsVerb(Exchange exchange) {
        super(RelayMethod.CALLING_CLEAR_DIGIT_BINDINGS, exchange, Shape.object().optional("realm", Check.filled()));
    }

    @Override
    protected boolean needsAnswer() {
        return false;
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        return Reply.ok("Bindings cleared");
    }
}
