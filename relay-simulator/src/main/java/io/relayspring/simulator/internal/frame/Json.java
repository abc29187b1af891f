package io.relayspring.simulator.internal.frame;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Text to trees and back. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** The tree of a text; null when the text is not JSON. */
    public static @Nullable JsonNode parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isMissingNode() ? null : node;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    public static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** A tree of plain maps, lists, texts and numbers. */
    public static ObjectNode object(Map<String, ?> plain) {
        return MAPPER.valueToTree(plain);
    }

    /** A tree of a plain map, list, text, flag or number; of null, JSON's null. */
    public static JsonNode tree(@Nullable Object plain) {
        return MAPPER.valueToTree(plain);
    }

    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> plain(JsonNode node) {
        return MAPPER.treeToValue(node, Map.class);
    }

    /** A field's text; empty when there is none or it is no text. */
    public static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || !value.isString() ? "" : value.stringValue();
    }

    /** A field's number, or another when it is not given. */
    public static double number(JsonNode node, String field, double otherwise) {
        JsonNode value = node.get(field);
        return value == null || !value.isNumber() ? otherwise : value.doubleValue();
    }

    /** A field's number of seconds, or another when it is not given. */
    public static Duration seconds(JsonNode node, String field, double otherwise) {
        return seconds(number(node, field, otherwise));
    }

    /** So many seconds; what is longer than the longest time that can be counted in nanoseconds is that. */
    public static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    /** Whether a field is given and true. */
    public static boolean flag(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value != null && value.isBoolean() && value.booleanValue();
    }
}
