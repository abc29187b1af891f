package io.relayspring.simulator.internal.frame;

import java.time.Instant;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON-RPC frames, built. */
public final class Frames {

    private Frames() {}

    public static ObjectNode request(JsonNode id, String method, ObjectNode params) {
        ObjectNode frame = frame(id);
        frame.put("method", method);
        frame.set("params", params);
        return frame;
    }

    public static ObjectNode result(JsonNode id, ObjectNode result) {
        ObjectNode frame = frame(id);
        frame.set("result", result);
        return frame;
    }

    public static ObjectNode error(JsonNode id, ObjectNode error) {
        ObjectNode frame = frame(id);
        frame.set("error", error);
        return frame;
    }

    /** The outer params of an event: its type and when, around its own. */
    public static ObjectNode event(String type, Instant at, String channel, ObjectNode params) {
        ObjectNode event = Json.object();
        event.put("event_type", type);
        event.put("event_channel", channel);
        event.put("timestamp", at.toEpochMilli() / 1000.0);
        event.set("params", params);
        return event;
    }

    /** A result that holds only a code and a message. */
    public static ObjectNode code(String code, String message) {
        return Json.object().put("code", code).put("message", message);
    }

    /** How an answer turns its request down: its code and its words; empty when it does not. */
    public static String refusal(ObjectNode answer) {
        JsonNode body = answer.has("error") ? answer.path("error") : answer.path("result");
        String code = Json.text(body, "code");
        boolean good = !answer.has("error") && (code.isEmpty() || code.startsWith("2"));
        return good ? "" : body.path("code").asString() + " " + Json.text(body, "message");
    }

    private static ObjectNode frame(JsonNode id) {
        ObjectNode frame = Json.object().put("jsonrpc", "2.0");
        frame.set("id", Objects.requireNonNull(id));
        return frame;
    }
}
