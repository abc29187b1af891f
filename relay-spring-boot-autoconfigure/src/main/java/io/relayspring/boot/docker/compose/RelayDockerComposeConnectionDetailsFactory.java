package io.relayspring.boot.docker.compose;

import io.relayspring.boot.RelayConnectionDetails;
import io.relayspring.core.connection.Credentials;
import io.relayspring.simulator.RelaySimulator;
import java.net.URI;
import java.util.Objects;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionDetailsFactory;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;

/**
 * Makes a Compose service the way the client takes, if its image is called {@code relay-simulator} or its label
 * {@code org.springframework.boot.service-connection} says so.
 */
final class RelayDockerComposeConnectionDetailsFactory
        extends DockerComposeConnectionDetailsFactory<RelayConnectionDetails> {

    private static final String[] NAMES = {"relayspring/relay-simulator", "relay-simulator"};
    private static final String PORT = "RELAY_SIMULATOR_PORT";
    private static final String DEFAULT_PORT = "8089";
    private static final String TLS = "RELAY_SIMULATOR_TLS_CERT";
    private static final String ACCOUNT = "RELAY_SIMULATOR_ACCOUNT";
    // Constants of the compiler: the simulator's jar need not be there, what runs is in the container.
    private static final String DEFAULT_ACCOUNT = RelaySimulator.DEFAULT_PROJECT + ":" + RelaySimulator.DEFAULT_TOKEN;

    RelayDockerComposeConnectionDetailsFactory() {
        super(NAMES);
    }

    @Override
    protected RelayConnectionDetails getDockerComposeConnectionDetails(DockerComposeConnectionSource source) {
        return new Details(source.getRunningService());
    }

    private static final class Details extends DockerComposeConnectionDetails implements RelayConnectionDetails {

        private final URI uri;
        private final Credentials credentials;

        Details(RunningService service) {
            super(service);
            String scheme =
                    Objects.requireNonNullElse(service.env().get(TLS), "").isBlank() ? "ws" : "wss";
            int port = Integer.parseInt(Objects.requireNonNullElse(service.env().get(PORT), DEFAULT_PORT));
            uri = URI.create(
                    scheme + "://" + service.host() + ":" + service.ports().get(port));
            credentials = credentials(Objects.requireNonNullElse(service.env().get(ACCOUNT), DEFAULT_ACCOUNT));
        }

        /** Of an account as the simulator's variable has it: {@code project:token}. */
        private static Credentials credentials(String account) {
            int colon = account.indexOf(':');
            return Credentials.token(account.substring(0, Math.max(0, colon)), account.substring(colon + 1));
        }

        @Override
        public URI uri() {
            return uri;
        }

        @Override
        public Credentials credentials() {
            return credentials;
        }

        @Override
        public boolean isDirect() {
            return true;
        }
    }
}
