package io.relayspring.core.params;

import io.relayspring.core.vocabulary.Word;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Java values as JSON, and JSON as numbers. */
final class Values {

    private static final JsonNodeFactory NODES = Json.NODES;

    private Values() {}

    /** The value itself. @throws IllegalArgumentException if JSON cannot hold it */
    static Object checked(String name, Object value) {
        node(name, value);
        return value;
    }

    static JsonNode node(String name, Object value) {
        if (value instanceof Params params) {
            return params.node();
        }
        if (value instanceof Word word) {
            return NODES.stringNode(Checks.word(name, word).wire());
        }
        if (value instanceof CharSequence || value instanceof URI) {
            return NODES.stringNode(value.toString());
        }
        if (value instanceof Iterable<?> items) {
            ArrayNode array = NODES.arrayNode();
            items.forEach(item -> {
                if (item != null) {
                    array.add(node(name, item));
                }
            });
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        return other(name, value);
    }

    private static JsonNode object(Map<?, ?> map) {
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                fields.put(String.valueOf(key), value);
            }
        });
        return Params.of(fields).node();
    }

    private static JsonNode other(String name, Object value) {
        try {
            JsonNode node = Json.MAPPER.valueToTree(value);
            if (!node.isNumber() || Double.isFinite(node.asDouble())) {
                return node;
            }
        } catch (JacksonException e) {
            throw unwritable(name, value, e);
        }
        throw unwritable(name, value, null);
    }

    private static IllegalArgumentException unwritable(String name, Object value, @Nullable Exception cause) {
        return new IllegalArgumentException(
                name + ": a " + value.getClass().getName() + " cannot be written as JSON", cause);
    }

    static OptionalDouble number(@Nullable JsonNode value) {
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (value.isNumber()) {
            return OptionalDouble.of(value.asDouble());
        }
        return value.isString() ? number(value.asString()) : OptionalDouble.empty();
    }

    private static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(new BigDecimal(text.strip()).doubleValue());
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
