package io.relayspring.boot;

import io.relayspring.core.RelayEnvironment;
import io.relayspring.core.connection.Credentials;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** What the properties and the vendor's variables say. */
final class PropertiesRelayConnectionDetails implements RelayConnectionDetails {

    private static final String SIMULATOR = "io.relayspring.simulator.RelaySimulator";

    private final URI uri;
    private final Supplier<Credentials> credentials;

    /**
     * @param prefix what the properties' names begin with
     * @param supplier instead of the credentials that are configured, if not null
     * @throws RelayConfigurationException if they say nothing, half of it, or contradict themselves
     */
    PropertiesRelayConnectionDetails(
            String prefix,
            RelayClientProperties properties,
            Map<String, String> variables,
            @Nullable RelayCredentialsSupplier supplier) {
        this.credentials = supplier == null ? configured(prefix, properties, variables) : supplier;
        this.uri = ConfiguredAddress.of(prefix, properties, new RelayEnvironment(variables));
    }

    @Override
    public URI uri() {
        return uri;
    }

    @Override
    public Credentials credentials() {
        return credentials.get();
    }

    private static Supplier<Credentials> configured(
            String prefix, RelayClientProperties properties, Map<String, String> variables) {
        Credentials found =
                new ConfiguredCredentials(prefix, properties, variables).find().orElseThrow(() -> missing(prefix));
        return () -> found;
    }

    private static RelayConfigurationException missing(String prefix) {
        return new RelayConfigurationException(
                "There are no credentials for SignalWire RELAY: neither a project id and an API token, nor a JWT.",
                """
                Choose one:
                  - set the properties %1$s.project-id and %1$s.api-token (or %1$s.jwt-token);
                  - set the environment variables SIGNALWIRE_PROJECT_ID and SIGNALWIRE_API_TOKEN (or SIGNALWIRE_JWT_TOKEN);
                """.formatted(prefix)
                        + "  - to develop without an account, " + howToSimulate()
                        + " Calls are pretended then;\n"
                        + "  - set signalwire.relay.enabled to false to start without RELAY.");
    }

    private static String howToSimulate() {
        boolean present = ClassUtils.isPresent(SIMULATOR, PropertiesRelayConnectionDetails.class.getClassLoader());
        return present
                ? "set signalwire.relay.simulator.enabled to true."
                : "add io.relayspring:relay-simulator, which is not on the class path, and set"
                        + " signalwire.relay.simulator.enabled to true.";
    }
}
