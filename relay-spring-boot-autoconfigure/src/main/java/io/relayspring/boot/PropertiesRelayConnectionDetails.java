package io.relayspring.boot;

import io.relayspring.core.RelayEnvironment;
import io.relayspring.core.connection.ConnectionSettings;
import io.relayspring.core.connection.Credentials;
import java.net.URI;
import java.util.Map;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/** What the properties and the vendor's variables say. */
final class PropertiesRelayConnectionDetails implements RelayConnectionDetails {

    private static final String SIMULATOR = "io.relayspring.simulator.RelaySimulator";

    private final URI uri;
    private final Credentials credentials;

    PropertiesRelayConnectionDetails(RelayProperties properties, Map<String, String> variables) {
        this.credentials = new ConfiguredCredentials(properties, variables)
                .find()
                .orElseThrow(PropertiesRelayConnectionDetails::missing);
        this.uri = address(properties, variables);
    }

    @Override
    public URI uri() {
        return uri;
    }

    @Override
    public Credentials credentials() {
        return credentials;
    }

    private static URI address(RelayProperties properties, Map<String, String> variables) {
        String url = properties.getUrl();
        if (StringUtils.hasText(url)) {
            return ServerAddress.ofUrl(RelayProperties.PREFIX + ".url", url.strip());
        }
        String host = properties.getHost();
        if (StringUtils.hasText(host)) {
            return ServerAddress.ofHost(RelayProperties.PREFIX + ".host", host.strip());
        }
        return new RelayEnvironment(variables)
                .host()
                .map(space -> ServerAddress.ofHost(RelayEnvironment.SPACE, space))
                .orElseGet(() -> URI.create("wss://" + ConnectionSettings.DEFAULT_HOST));
    }

    private static RelayConfigurationException missing() {
        return new RelayConfigurationException(
                "There are no credentials for SignalWire RELAY: neither a project id and an API token, nor a JWT.",
                """
                Choose one:
                  - set the properties signalwire.relay.project-id and signalwire.relay.api-token (or signalwire.relay.jwt-token);
                  - set the environment variables SIGNALWIRE_PROJECT_ID and SIGNALWIRE_API_TOKEN (or SIGNALWIRE_JWT_TOKEN);
                """
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
