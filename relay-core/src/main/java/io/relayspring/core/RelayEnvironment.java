package io.relayspring.core;

import io.relayspring.core.connection.Credentials;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The vendor's environment variables. */
public final class RelayEnvironment {

    /** The project's id. */
    public static final String PROJECT_ID = "SIGNALWIRE_PROJECT_ID";

    /** The project's API token. */
    public static final String API_TOKEN = "SIGNALWIRE_API_TOKEN";

    /** The older name of {@link #API_TOKEN}. */
    public static final String TOKEN = "SIGNALWIRE_TOKEN";

    /** A JWT, instead of project and token. */
    public static final String JWT_TOKEN = "SIGNALWIRE_JWT_TOKEN";

    /** The server's host. */
    public static final String SPACE = "SIGNALWIRE_SPACE";

    /** The limit of active calls. */
    public static final String MAX_ACTIVE_CALLS = "RELAY_MAX_ACTIVE_CALLS";

    /** The limit of connections of one process. */
    public static final String MAX_CONNECTIONS = "RELAY_MAX_CONNECTIONS";

    /** A PEM file of the certificates to trust instead of the system's. */
    public static final String CA_FILE = "SIGNALWIRE_RELAY_CA_FILE";

    /** The variables that hold credentials. */
    public static final List<String> CREDENTIAL_NAMES = List.of(PROJECT_ID, API_TOKEN, TOKEN, JWT_TOKEN);

    /** All of the variables. */
    public static final List<String> NAMES =
            List.of(PROJECT_ID, API_TOKEN, TOKEN, JWT_TOKEN, SPACE, MAX_ACTIVE_CALLS, MAX_CONNECTIONS, CA_FILE);

    private final Map<String, String> variables;

    /** Reads these variables; {@code System.getenv()} for the process's own. Empty values count as missing. */
    public RelayEnvironment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /**
     * The credentials, if the variables hold a set; a JWT counts before project and token.
     *
     * @throws IllegalArgumentException if there is a project without a token or the reverse, naming what is missing
     */
    public Optional<Credentials> credentials() {
        Optional<String> jwt = find(JWT_TOKEN);
        if (jwt.isPresent()) {
            return jwt.map(Credentials::jwt);
        }
        Optional<String> project = find(PROJECT_ID);
        Optional<String> token =
                Stream.of(API_TOKEN, TOKEN).flatMap(name -> find(name).stream()).findFirst();
        if (project.isPresent() != token.isPresent()) {
            throw new IllegalArgumentException(
                    project.isPresent()
                            ? PROJECT_ID + " is set but " + API_TOKEN + " is not"
                            : API_TOKEN + " is set but " + PROJECT_ID + " is not");
        }
        return project.map(id -> Credentials.token(id, token.orElseThrow()));
    }

    /** The server's host. */
    public Optional<String> host() {
        return find(SPACE);
    }

    /**
     * The limit of active calls.
     *
     * @throws IllegalArgumentException if it is no positive whole number
     */
    public OptionalInt maxActiveCalls() {
        return count(MAX_ACTIVE_CALLS);
    }

    /**
     * The limit of connections of one process.
     *
     * @throws IllegalArgumentException if it is no positive whole number
     */
    public OptionalInt maxConnections() {
        return count(MAX_CONNECTIONS);
    }

    /** The file of the certificates to trust. */
    public Optional<Path> caFile() {
        return find(CA_FILE).map(Path::of);
    }

    private OptionalInt count(String name) {
        Optional<String> value = find(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!value.get().matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(name + " must be a positive whole number, not " + value.get());
        }
        return OptionalInt.of(Integer.parseInt(value.get()));
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
