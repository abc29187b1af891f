package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.frame.Shape;

/** {@code calling.pass}: hands an offered call to another consumer. */
final class PassVerb extends CallVerb {

    PassVerb(Exchange exchange) {
        super(RelayMethod.CALLING_PASS, exchange, Shape.object());
    }

    @Override
    public boolean needsAnswer() {
        return false;
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        if (call.isAnswered()) {
            throw Refusal.code("409", "Call has been answered");
        }
        if (!call.identity().isInbound()) {
            throw Refusal.code("409", "Call is not an offered one");
        }
        return Reply.ok("Passed").then(() -> exchange().calls().pass(call));
    }
}
