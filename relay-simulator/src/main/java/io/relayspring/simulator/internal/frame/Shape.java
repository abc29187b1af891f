package io.relayspring.simulator.internal.frame;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of an object: which must be there, which may, and what each must be. */
public final class Shape implements Check {

    private final Map<String, Check> fields = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private boolean open;
    private boolean single;

    private Shape() {}

    public static Shape object() {
        return new Shape();
    }

    /** An object {@code {"type":…,"params":{…}}} whose params have the shape of its type. */
    public static Check typed(Map<String, Shape> types) {
        Check type = Check.word(types.keySet().stream().sorted().toArray(String[]::new));
        return (path, value, findings) -> object().required("type", type)
                .required("params", types.getOrDefault(Json.text(value, "type"), object()))
                .check(path, value, findings);
    }

    public Shape required(String field, Check check) {
        required.add(field);
        return optional(field, check);
    }

    public Shape optional(String field, Check check) {
        fields.put(field, check);
        return this;
    }

    /** Fields not listed are welcome. */
    public Shape open() {
        open = true;
        return this;
    }

    /** There is exactly one field, and it is a listed one. */
    public Shape single() {
        single = true;
        return this;
    }

    /** Whether that is one of the fields. */
    public boolean lists(String field) {
        return fields.containsKey(field);
    }

    /** Holds an object against this shape. */
    public Findings examine(JsonNode object) {
        Findings findings = new Findings();
        check("params", object, findings);
        return findings;
    }

    @Override
    public void check(String path, JsonNode value, Findings findings) {
        if (!value.isObject()) {
            findings.wrong(path, "must be an object");
            return;
        }
        if (single && !isSingle(value)) {
            findings.wrong(path, "must have exactly one key, of " + String.join(", ", fields.keySet()));
            return;
        }
        for (String field : required) {
            if (absent(value.get(field))) {
                findings.wrong(path + "." + field, "is missing");
            }
        }
        value.properties().forEach(entry -> field(path + "." + entry.getKey(), entry, findings));
    }

    private boolean isSingle(JsonNode value) {
        List<String> given = value.properties().stream()
                .filter(entry -> !absent(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return given.size() == 1 && fields.containsKey(given.get(0));
    }

    private void field(String path, Map.Entry<String, JsonNode> entry, Findings findings) {
        Check check = fields.get(entry.getKey());
        if (check != null) {
            // null and missing are the same
            if (!absent(entry.getValue())) {
                check.check(path, entry.getValue(), findings);
            }
        } else if (!open) {
            findings.unlisted(path, fields.keySet());
        }
    }

    private static boolean absent(@Nullable JsonNode value) {
        return value == null || value.isNull();
    }
}
