package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.Bridge;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.DeviceShape;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.MediaShape;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.service.Queues;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * {@code calling.connect}: bridges the call with the first device that answers, with the first call of a queue, or with
 * another call. A queue or a call must be the only device; where nobody waits, or the other call is not free, it fails.
 */
final class ConnectVerb extends CallVerb {

    private final Queues queues;

    ConnectVerb(Exchange exchange, Queues queues) {
        super(
                RelayMethod.CALLING_CONNECT,
                exchange,
                Rows.reported()
                        .required("devices", DeviceShape.GROUPS)
                        .optional("ringback", MediaShape.LIST)
                        .optional("tag", Check.filled())
                        .optional("max_duration", Check.number(0, Double.MAX_VALUE))
                        .optional("max_price_per_minute", Check.number(0, Double.MAX_VALUE)));
        this.queues = queues;
    }

    @Override
    protected Reply on(PhoneCall call, Command command) {
        JsonNode devices = command.params().path("devices");
        boolean there = DeviceShape.isAnyThere(devices);
        if (there && !isSingle(devices)) {
            throw Refusal.error(-32601, "The simulator connects with a queue or a call only if that is the one device");
        }
        if (call.bridge() != null) {
            throw Refusal.code("409", "Call is connected already");
        }
        Bridge bridge = new Bridge(exchange().calls(), call, command.text("tag"), there ? Json.array() : devices);
        call.bridge(bridge);
        JsonNode ringback = command.params().path("ringback");
        return Reply.ok("Connecting")
                .then(() -> bridge.start(ringback, there ? find(call, device(devices)) : Optional.empty()));
    }

    private static boolean isSingle(JsonNode devices) {
        return devices.size() == 1 && devices.get(0).size() == 1;
    }

    private static JsonNode device(JsonNode devices) {
        return devices.path(0).path(0);
    }

    private Optional<PhoneCall> find(PhoneCall call, JsonNode device) {
        JsonNode params = device.path("params");
        return Json.text(device, "type").equals("queue")
                ? queues.take(call, Json.text(params, "queue_name"), Json.text(params, "queue_id"))
                : Optional.ofNullable(exchange().calls().find(Json.text(params, "call_id")))
                        .filter(other -> other.identity().nodeId().equals(Json.text(params, "node_id")))
                        .filter(other -> isFreeFor(call, other));
    }

    private static boolean isFreeFor(PhoneCall call, PhoneCall other) {
        return other != call
                && other.isFree()
                && other.owner().account().sharesProject(call.owner().account());
    }
}
