package io.relayspring.core.connection;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Params;
import java.util.List;
import java.util.Map;

/** Who we are to the server: a project and its token, or a JWT. Shows neither. */
public final class Credentials {

    private final Params authentication;
    private final List<String> secrets;

    private Credentials(Params authentication, List<String> secrets) {
        this.authentication = authentication;
        this.secrets = secrets;
    }

    /** A project id and its API token. */
    public static Credentials token(String project, String token) {
        Checks.text("project", project);
        Checks.text("token", token);
        return new Credentials(Params.of(Map.of("project", project, "token", token)), List.of(project, token));
    }

    /** A JWT that stands for project and token. */
    public static Credentials jwt(String jwtToken) {
        Checks.text("jwtToken", jwtToken);
        return new Credentials(Params.of(Map.of("jwt_token", jwtToken)), List.of(jwtToken));
    }

    /** The {@code authentication} of {@code signalwire.connect}. Not for users. */
    public Params authentication() {
        return authentication;
    }

    /** The values that must never be shown. Not for users. */
    public List<String> secrets() {
        return secrets;
    }

    /** Says the kind and hides the values. */
    @Override
    public String toString() {
        return "Credentials" + authentication.names();
    }
}
