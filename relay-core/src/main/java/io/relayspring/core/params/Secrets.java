package io.relayspring.core.params;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Copies a tree with the values of secret fields replaced. */
final class Secrets {

    private static final StringNode MASK = StringNode.valueOf("***");
    private static final Set<String> NAMES =
            Set.of("token", "project", "project_id", "jwt_token", "authorization_state", "authentication", "protocol");

    private static final Pattern SIGN_IN = Pattern.compile("://[^/?#\\s]*@");

    private Secrets() {}

    static JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = Json.NODES.objectNode();
            boolean pair = isSecret(object.path("name").asString(""));
            object.properties()
                    .forEach(e -> copy.set(e.getKey(), isMasked(e.getKey(), pair) ? MASK : masked(e.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = Json.NODES.arrayNode();
            array.forEach(item -> copy.add(masked(item)));
            return copy;
        }
        return node instanceof StringNode text ? withoutSignIn(text) : node;
    }

    /** An address may hold who signs in there: {@code https://user:password@host}. */
    private static StringNode withoutSignIn(StringNode text) {
        String value = text.stringValue();
        return value.contains("://") && value.indexOf('@') >= 0
                ? StringNode.valueOf(SIGN_IN.matcher(value).replaceAll("://***@"))
                : text;
    }

    /** @param pair whether the object is a pair of name and value, a header perhaps, that is named as a secret */
    private static boolean isMasked(String field, boolean pair) {
        return isSecret(field) || (pair && field.equals("value"));
    }

    private static boolean isSecret(String field) {
        String name = field.toLowerCase(Locale.ROOT).replace('-', '_');
        return NAMES.contains(name)
                || name.contains("password")
                || name.contains("secret")
                || name.endsWith("_token")
                || name.contains("authorization");
    }
}
