package io.relayspring.core.params;

import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Copies a tree with the values of secret fields replaced. */
final class Secrets {

    private static final StringNode MASK = StringNode.valueOf("***");
    private static final Set<String> NAMES =
            Set.of("token", "project", "project_id", "jwt_token", "authorization_state", "authentication", "protocol");

    private Secrets() {}

    static JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = Json.NODES.objectNode();
            object.properties().forEach(e -> copy.set(e.getKey(), isSecret(e.getKey()) ? MASK : masked(e.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = Json.NODES.arrayNode();
            array.forEach(item -> copy.add(masked(item)));
            return copy;
        }
        return node;
    }

    private static boolean isSecret(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return NAMES.contains(name)
                || name.contains("password")
                || name.contains("secret")
                || name.endsWith("_token")
                || name.contains("authorization");
    }
}
