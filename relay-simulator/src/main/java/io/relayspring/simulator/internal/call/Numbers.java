package io.relayspring.simulator.internal.call;

import io.relayspring.simulator.internal.frame.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two ends of a call.
 *
 * @param from who calls
 * @param to who is called: a number, an address, an agora channel, or a stream's URL
 * @param device the device at the other end, as events show it
 */
public record Numbers(String from, String to, ObjectNode device) {

    /** A call between telephones. */
    public Numbers(String from, String to) {
        this(from, to, device("phone", "_number", from, to));
    }

    /** The ends that a device to be called names. */
    static Numbers of(JsonNode device) {
        String type = Json.text(device, "type");
        JsonNode params = device.path("params");
        return switch (type) {
            case "phone" -> new Numbers(Json.text(params, "from_number"), Json.text(params, "to_number"));
            case "agora" -> new Numbers(Json.text(params, "from"), agora(params), (ObjectNode) device);
            case "stream" -> new Numbers("", Json.text(params, "url"), (ObjectNode) device);
            default -> between(type, Json.text(params, "from"), Json.text(params, "to"));
        };
    }

    private static String agora(JsonNode params) {
        String to = Json.text(params, "to");
        return to.isEmpty() ? Json.text(params, "channel") : to;
    }

    private static Numbers between(String type, String from, String to) {
        return new Numbers(from, to, device(type, "", from, to));
    }

    private static ObjectNode device(String type, String suffix, String from, String to) {
        ObjectNode device = Json.object().put("type", type);
        device.putObject("params").put("from" + suffix, from).put("to" + suffix, to);
        return device;
    }
}
