package io.relayspring.benchmarks.floor;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** One message from the server, read as a stream into a few fields that are used again for the next message. */
final class Incoming {

    private final JsonFactory json = new JsonFactory();

    String id = "";
    boolean request;
    boolean refused;
    String method = "";
    String eventType = "";
    String callId = "";
    String controlId = "";
    String state = "";

    void read(byte[] bytes, int offset, int length) {
        id = method = eventType = callId = controlId = state = "";
        request = false;
        refused = false;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes, offset, length)) {
            parser.nextToken();
            fields(parser, 1);
        }
    }

    private void fields(JsonParser parser, int depth) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            boolean params = name.equals("params") && depth < 3;
            if (value == JsonToken.START_OBJECT && (params || name.equals("result"))) {
                fields(parser, depth + 1);
            } else if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
                refused |= name.equals("error");
                parser.skipChildren();
            } else {
                scalar(name, parser, depth);
            }
        }
    }

    private void scalar(String name, JsonParser parser, int depth) {
        switch (name) {
            case "id" -> id = depth == 1 ? text(parser) : id;
            case "method" -> {
                method = text(parser);
                request = true;
            }
            case "event_type" -> eventType = text(parser);
            case "call_id" -> callId = text(parser);
            case "control_id" -> controlId = text(parser);
            case "state", "call_state" -> state = text(parser);
            case "code" -> refused |= !text(parser).startsWith("2");
            default -> {}
        }
    }

    private static String text(JsonParser parser) {
        @Nullable String text = parser.getString();
        return text == null ? "" : text;
    }
}
