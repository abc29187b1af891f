package io.relayspring.simulator.internal.session;

import io.relayspring.simulator.internal.frame.Json;
import tools.jackson.databind.JsonNode;

/**
 * Who may sign in, and how: with a project and its token, or with a JWT.
 *
 * @param project the project's id
 * @param token its token; empty when it signs in with a JWT only
 * @param jwt its JWT; empty when it signs in with a token only
 */
public record Account(String project, String token, String jwt) {

    boolean accepts(JsonNode authentication) {
        String given = Json.text(authentication, "jwt_token");
        if (!given.isEmpty()) {
            return given.equals(jwt);
        }
        return !token.isEmpty()
                && project.equals(Json.text(authentication, "project"))
                && token.equals(Json.text(authentication, "token"));
    }

    /** Whether it is the same project's, however that signs in. */
    public boolean sharesProject(Account other) {
        return project.equals(other.project());
    }

    @Override
    public String toString() {
        return "Account[***]";
    }
}
