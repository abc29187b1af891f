package io.relayspring.core.internal.rpc;

import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.Map;

/** The text of JSON-RPC frames. */
final class Frames {

    private Frames() {}

    static String request(String id, String method, Params params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":\"" + id + "\",\"method\":" + quoted(method) + ",\"params\":"
                + params.toJson() + "}";
    }

    private static String quoted(String method) {
        if (RelayMethod.of(method) != RelayMethod.UNKNOWN) {
            return '"' + method + '"';
        }
        return Params.of(Map.of("method", method)).json("method");
    }

    /** @param id as it stands in the request's JSON: a number stays a number */
    static String acknowledgement(String id) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{}}";
    }

    static String pong(String id, Params ping) {
        String result = ping.has("timestamp") ? "{\"timestamp\":" + ping.json("timestamp") + "}" : "{}";
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":" + result + "}";
    }

    static String methodNotFound(String id) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"error\":{\"code\":-32601,\"message\":\"Method not found\"}}";
    }
}
