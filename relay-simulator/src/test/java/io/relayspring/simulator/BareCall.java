package io.relayspring.simulator;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A call a bare client was offered, and the params that address it. */
record BareCall(BareClient client, SimulatedCall phone) {

    static BareCall ringing(RelaySimulator simulator, BareClient client, String context) {
        SimulatedCall phone = simulator.call(context, "+15551230001", "+15551230002");
        client.await(
                "the offer",
                frame -> frame.path("params").path("event_type").asString("").equals("calling.call.receive")
                        && frame.path("params")
                                .path("params")
                                .path("call_id")
                                .asString()
                                .equals(phone.id()));
        return new BareCall(client, phone);
    }

    static BareCall answered(RelaySimulator simulator, BareClient client, String context) {
        BareCall call = ringing(simulator, client, context);
        call.request("calling.answer", "");
        phoneEvent(call, "calling.call.state", "call_state", "answered");
        return call;
    }

    private static JsonNode phoneEvent(BareCall call, String type, String field, String value) {
        return call.client.await(type + " " + value, frame -> {
            JsonNode event = frame.path("params");
            JsonNode inner = event.path("params");
            return event.path("event_type").asString("").equals(type)
                    && inner.path("call_id").asString("").equals(call.phone.id())
                    && inner.path(field).asString("").equals(value);
        });
    }

    /** Waits for a state event, a play event and so on, with that state. */
    JsonNode state(String state) {
        return phoneEvent(this, "calling.call.state", "call_state", state)
                .path("params")
                .path("params");
    }

    JsonNode play(String state) {
        return phoneEvent(this, "calling.call.play", "state", state)
                .path("params")
                .path("params");
    }

    String address(String more) {
        return "{\"node_id\":\"%s\",\"call_id\":\"%s\"%s}".formatted(phone.nodeId(), phone.id(), more);
    }

    JsonNode request(String method, String more) {
        return client.request(method, address(more));
    }

    /** Sends a command with a fresh control id, which is returned; it must be accepted. */
    String start(String method, String more) {
        String control = UUID.randomUUID().toString();
        JsonNode answer = request(method, ",\"control_id\":\"" + control + "\"" + more);
        if (!answer.path("result").path("code").asString("").equals("200")) {
            throw new AssertionError(method + " was refused: " + answer);
        }
        return control;
    }

    String code(String method, String more) {
        return request(method, more).path("result").path("code").asString("");
    }

    int error(String method, String more) {
        return request(method, more).path("error").path("code").asInt(0);
    }

    JsonNode collected() {
        return client.event("calling.call.collect");
    }
}
