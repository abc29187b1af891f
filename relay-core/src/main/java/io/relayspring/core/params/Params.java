package io.relayspring.core.params;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An immutable view of a JSON object that forgives what servers do: a number may be a string and the reverse, null and
 * missing are the same, fields nobody knows are kept.
 */
public final class Params {

    private static final Params EMPTY = new Params(Json.NODES.objectNode());

    private final ObjectNode node;

    private Params(ObjectNode node) {
        this.node = node;
    }

    /** An object without fields. */
    public static Params empty() {
        return EMPTY;
    }

    /**
     * An object with these fields.
     *
     * @param fields strings, numbers, booleans, {@code Params}, lists and maps of them; nulls are left out
     * @throws IllegalArgumentException for a value that JSON cannot hold
     */
    public static Params of(Map<String, ? extends @Nullable Object> fields) {
        ObjectNode node = Json.NODES.objectNode();
        fields.forEach((name, value) -> {
            if (value != null) {
                node.set(name, Values.node(name, value));
            }
        });
        return new Params(node);
    }

    /**
     * Reads a JSON object.
     *
     * @throws IllegalArgumentException if the text is not a JSON object; the message does not quote the text
     */
    public static Params parse(String json) {
        return new Params(Json.parse(json));
    }

    /** A copy with one field more, or with another value for it. */
    public Params with(String name, Object value) {
        ObjectNode copy = node.objectNode();
        node.properties().forEach(e -> copy.set(e.getKey(), e.getValue()));
        copy.set(name, Values.node(name, value));
        return new Params(copy);
    }

    /** A copy with the other's fields added; where both have a field, it has the other's value. */
    public Params with(Params other) {
        if (node.isEmpty() || other.node.isEmpty()) {
            return node.isEmpty() ? other : this;
        }
        ObjectNode copy = node.objectNode();
        node.properties().forEach(e -> copy.set(e.getKey(), e.getValue()));
        other.node.properties().forEach(e -> copy.set(e.getKey(), e.getValue()));
        return new Params(copy);
    }

    /** Whether the field is there and not null. */
    public boolean has(String name) {
        JsonNode value = node.get(name);
        return value != null && !value.isNull();
    }

    /** The names of all fields, sorted. */
    public Set<String> names() {
        return new TreeSet<>(node.propertyNames());
    }

    /** The field as text: a string as it is, a number or a flag as JSON writes it, else empty. */
    public String text(String name) {
        JsonNode value = node.get(name);
        return value == null || !value.isValueNode() || value.isNull() ? "" : value.asString();
    }

    /** The first of these fields that holds text, else empty. */
    public String firstText(String... names) {
        for (String name : names) {
            String text = text(name);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** The field as it stands in JSON, quotes and all; {@code null} if it is missing. */
    public String json(String name) {
        JsonNode value = node.get(name);
        return value == null ? "null" : Json.write(value);
    }

    /** The field as a whole number, from a number or a string. */
    public OptionalLong integer(String name) {
        OptionalDouble value = number(name);
        return value.isPresent() ? OptionalLong.of((long) value.getAsDouble()) : OptionalLong.empty();
    }

    /** The field as a number, from a number or a string. */
    public OptionalDouble number(String name) {
        return Values.number(node.get(name));
    }

    /** The field as a flag: true, "true" and numbers other than 0 are true. */
    public boolean flag(String name) {
        JsonNode value = node.get(name);
        return value != null && (value.isNumber() ? value.asDouble() != 0 : "true".equalsIgnoreCase(text(name)));
    }

    /** The field as an object; empty if it is none. */
    public Params params(String name) {
        return node.get(name) instanceof ObjectNode object ? new Params(object) : EMPTY;
    }

    /** Whether the field is an object. */
    public boolean isObject(String name) {
        return node.get(name) instanceof ObjectNode;
    }

    /** The objects in a list; other things in it are left out. */
    public List<Params> objects(String name) {
        List<Params> objects = new ArrayList<>();
        node.path(name).forEach(item -> {
            if (item instanceof ObjectNode object) {
                objects.add(new Params(object));
            }
        });
        return List.copyOf(objects);
    }

    /** The objects in a list, and in the lists that are in it. */
    public List<Params> allObjects(String name) {
        List<Params> objects = new ArrayList<>();
        collect(node.path(name), objects);
        return List.copyOf(objects);
    }

    private static void collect(JsonNode list, List<Params> objects) {
        list.forEach(item -> {
            if (item instanceof ObjectNode object) {
                objects.add(new Params(object));
            } else if (item.isArray()) {
                collect(item, objects);
            }
        });
    }

    /** The texts in a list; a single text counts as a list of one. */
    public List<String> texts(String name) {
        JsonNode value = node.path(name);
        if (value.isValueNode()) {
            return has(name) ? List.of(text(name)) : List.of();
        }
        List<String> texts = new ArrayList<>();
        value.forEach(item -> {
            if (item.isValueNode() && !item.isNull()) {
                texts.add(item.asString());
            }
        });
        return List.copyOf(texts);
    }

    /** The JSON text, with everything that is in it. */
    public String toJson() {
        return Json.write(node);
    }

    JsonNode node() {
        return node;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Params params && node.equals(params.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    /** The JSON text with secrets masked: fit for a log. */
    @Override
    public String toString() {
        return Json.write(Secrets.masked(node));
    }
}
