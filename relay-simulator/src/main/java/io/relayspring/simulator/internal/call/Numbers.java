package io.relayspring.simulator.internal.call;

import io.relayspring.simulator.internal.frame.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two ends of a call.
 *
 * @param from who calls
 * @param to who is called
 */
public record Numbers(String from, String to) {

    /** The telephone at the other end, as events show it. */
    public ObjectNode device() {
        ObjectNode device = Json.object().put("type", "phone");
        device.putObject("params").put("from_number", from).put("to_number", to);
        return device;
    }
}
