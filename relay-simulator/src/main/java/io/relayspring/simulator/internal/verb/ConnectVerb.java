package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.Bridge;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.DeviceShape;
import io.relayspring.simulator.internal.frame.MediaShape;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.frame.Shape;
import tools.jackson.databind.JsonNode;

/** {@code calling.connect}: bridges the call with the first device that answers. */
final class ConnectVerb extends CallVerb {

    ConnectVerb(Exchange exchange) {
        super(
                RelayMethod.CALLING_CONNECT,
                exchange,
                Shape.object()
                        .required("devices", DeviceShape.GROUPS)
                        .optional("ringback", MediaShape.LIST)
                        .optional("tag", Check.filled())
                        .optional("max_duration", Check.count(1))
                        .optional("max_price_per_minute", Check.number(0, Double.MAX_VALUE))
                        .optional("status_url", Check.url("http", "https")));
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        JsonNode devices = command.params().path("devices");
        DialVerb.mustRing(devices);
        if (call.bridge() != null) {
            throw Refusal.code("409", "Call is connected already");
        }
        Bridge bridge = new Bridge(exchange().calls(), call, command.text("tag"), devices);
        call.bridge(bridge);
        return Reply.ok("Connecting").then(() -> bridge.start(command.params().path("ringback")));
    }
}
