package io.relayspring.simulator.internal.frame;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A request turned down, with the answer to give: a JSON-RPC error, or a result whose code is not 2xx. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ObjectNode body;
    private final boolean error;

    private Refusal(String message, ObjectNode body, boolean error) {
        super(message, null, false, false);
        this.body = body;
        this.error = error;
    }

    public static Refusal error(int code, String message) {
        return new Refusal(message, Json.object().put("code", code).put("message", message), true);
    }

    /** An error that says, in the server's own word, why. */
    public static Refusal error(int code, String message, String word) {
        ObjectNode body = Json.object().put("code", code).put("message", message);
        body.putObject("data").put("signalwire_error_code", word);
        return new Refusal(message, body, true);
    }

    public static Refusal code(String code, String message) {
        return new Refusal(message, Frames.code(code, message), false);
    }

    /** The frame that answers the request of that id. */
    public ObjectNode frame(JsonNode id) {
        return error ? Frames.error(id, body) : Frames.result(id, body);
    }
}
