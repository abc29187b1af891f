package io.relayspring.simulator.internal.call;

import io.relayspring.simulator.internal.frame.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two ends of a call.
 *
 * @param from who calls
 * @param to who is called
 * @param type what sort of device is at the other end
 */
public record Numbers(String from, String to, String type) {

    private static final String PHONE = "phone";

    /** A call between telephones. */
    public Numbers(String from, String to) {
        this(from, to, PHONE);
    }

    /** The ends that a device to be called names. */
    static Numbers of(JsonNode device) {
        String type = Json.text(device, "type");
        String suffix = type.equals(PHONE) ? "_number" : "";
        JsonNode params = device.path("params");
        return new Numbers(Json.text(params, "from" + suffix), Json.text(params, "to" + suffix), type);
    }

    /** The device at the other end, as events show it. */
    public ObjectNode device() {
        String suffix = type.equals(PHONE) ? "_number" : "";
        ObjectNode device = Json.object().put("type", type);
        device.putObject("params").put("from" + suffix, from).put("to" + suffix, to);
        return device;
    }
}
