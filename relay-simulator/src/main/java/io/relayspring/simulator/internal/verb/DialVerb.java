package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.DeviceShape;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.frame.Shape;
import tools.jackson.databind.JsonNode;

/** {@code calling.dial}: the answer names no call; a dial event with the tag does in the end. */
final class DialVerb implements Verb {

    private static final Shape SHAPE = Shape.object()
            .required("tag", Check.filled())
            .required("devices", DeviceShape.GROUPS)
            .optional("region", Check.filled())
            .optional("node_id", Check.filled())
            .optional("max_price_per_minute", Check.number(0, Double.MAX_VALUE));

    private final Exchange exchange;

    DialVerb(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public RelayMethod method() {
        return RelayMethod.CALLING_DIAL;
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public Reply handle(Command command) {
        JsonNode devices = command.params().path("devices");
        if (DeviceShape.isAnyForConnectOnly(devices)) {
            String rule = "Devices of type call, queue and stream are for connect only";
            forbidden(command, rule, "Dialled one");
            throw Refusal.error(-32602, rule);
        }
        String tag = command.text("tag");
        if (!exchange.dials().take(command.session(), tag)) {
            forbidden(command, "A tag is unique among those dialling", "Used a tag twice");
            throw Refusal.code("409", "This tag is in use");
        }
        return Reply.ok("Dialing").then(() -> exchange.dials().dial(command.session(), tag, devices));
    }

    private void forbidden(Command command, String rule, String what) {
        exchange.environment().violations().forbidden(command.connection().name(), "", rule, what);
    }
}
