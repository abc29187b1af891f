package io.relayspring.core;

import io.relayspring.core.connection.Credentials;
import io.relayspring.core.params.Checks;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whose credentials are used: a supplier's, those that were set, else those of the variables. Never half from each. */
final class CredentialsChoice {

    private @Nullable String project;
    private @Nullable String token;
    private @Nullable String jwtToken;
    private @Nullable Supplier<Credentials> supplier;

    void project(String value) {
        project = Checks.text("project", value);
    }

    void token(String value) {
        token = Checks.text("token", value);
    }

    void jwtToken(String value) {
        jwtToken = Checks.text("jwtToken", value);
    }

    void supplier(Supplier<Credentials> value) {
        supplier = value;
    }

    /** @throws IllegalArgumentException if they are missing or contradict each other */
    Supplier<Credentials> from(RelayEnvironment variables) {
        if (supplier != null) {
            return supplier;
        }
        Credentials found = found(variables);
        return () -> found;
    }

    private Credentials found(RelayEnvironment variables) {
        if (jwtToken != null && (project != null || token != null)) {
            throw new IllegalArgumentException("jwtToken stands for project and token: set the one or the two");
        }
        if (jwtToken != null) {
            return Credentials.jwt(jwtToken);
        }
        if (project != null && token != null) {
            return Credentials.token(project, token);
        }
        if (project != null || token != null) {
            throw new IllegalArgumentException((project == null ? "project" : "token") + " is missing beside the "
                    + (project == null ? "token" : "project"));
        }
        return variables
                .credentials()
                .orElseThrow(
                        () -> new IllegalArgumentException("no credentials: set project and token, or jwtToken, or "
                                + RelayEnvironment.PROJECT_ID + " and " + RelayEnvironment.API_TOKEN + ", or "
                                + RelayEnvironment.JWT_TOKEN));
    }
}
