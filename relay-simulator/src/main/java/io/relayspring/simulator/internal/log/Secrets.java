package io.relayspring.simulator.internal.log;

import io.relayspring.simulator.internal.frame.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Takes secrets out of what is shown: by the names of fields, and by value wherever a known one turns up. */
public final class Secrets {

    public static final String MASK = "***";

    /** Anything shorter would be found within ordinary words. */
    private static final int SHORTEST = 4;

    private static final Set<String> NAMES = Set.of(
            "token",
            "project",
            "project_id",
            "jwt_token",
            "authorization_state",
            "authorization_bearer_token",
            "post_prompt_auth_password",
            "password");

    private final Set<String> values = ConcurrentHashMap.newKeySet();

    /** From now on this value is masked in whatever field it turns up. */
    public void add(String value) {
        if (value.length() >= SHORTEST) {
            values.add(value);
        }
    }

    /** It is none any more. */
    public void remove(String value) {
        values.remove(value);
    }

    public String mask(String text) {
        String masked = text;
        for (String value : values) {
            masked = masked.replace(value, MASK);
        }
        return masked;
    }

    /** A copy without secrets. */
    public JsonNode mask(JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = Json.object();
            node.properties().forEach(field -> copy.set(mask(field.getKey()), field(field)));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = Json.array();
            node.forEach(item -> copy.add(mask(item)));
            return copy;
        }
        return node.isString() ? StringNode.valueOf(mask(node.stringValue())) : node;
    }

    private JsonNode field(Map.Entry<String, JsonNode> field) {
        boolean named = NAMES.contains(field.getKey().toLowerCase(Locale.ROOT));
        return named && field.getValue().isValueNode() ? StringNode.valueOf(MASK) : mask(field.getValue());
    }
}
