package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.Bridge;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.frame.Shape;

/** {@code calling.disconnect}: parts two connected calls and hangs up on nobody. */
final class DisconnectVerb extends CallVerb {

    DisconnectVerb(Exchange exchange) {
        super(RelayMethod.CALLING_DISCONNECT, exchange, Shape.object());
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        Bridge bridge = call.bridge();
        if (bridge == null) {
            throw Refusal.code("409", "Call is not connected");
        }
        return Reply.ok("Disconnected").then(bridge::part);
    }
}
