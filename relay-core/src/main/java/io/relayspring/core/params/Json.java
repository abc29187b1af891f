package io.relayspring.core.params;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The codec: text in, tree out, and back. */
final class Json {

    /** Makes the nodes of all trees. */
    static final JsonNodeFactory NODES = new JsonNodeFactory() {

        private static final long serialVersionUID = 1L;

        @Override
        public ObjectNode objectNode() {
            return new ObjectNode(this, new Fields());
        }
    };

    static final JsonMapper MAPPER = JsonMapper.builder()
            .nodeFactory(NODES)
            .configure(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION, false)
            .build();

    private Json() {}

    /** @throws IllegalArgumentException if the text is not a JSON object; the message does not quote it */
    static ObjectNode parse(String text) {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON");
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    static String write(JsonNode node) {
        if (node instanceof StringNode string && isPlain(string.stringValue())) {
            return '"' + string.stringValue() + '"';
        }
        return MAPPER.writeValueAsString(node);
    }

    /** Ids are: no character of them needs escaping, and each event's is written into its acknowledgement. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
