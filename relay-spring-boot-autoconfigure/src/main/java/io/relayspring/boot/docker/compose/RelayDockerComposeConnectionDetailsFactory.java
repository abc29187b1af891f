package io.relayspring.boot.docker.compose;

import io.relayspring.boot.RelayConnectionDetails;
import io.relayspring.core.connection.Credentials;
import io.relayspring.simulator.RelaySimulator;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    private static final String JWT_ACCOUNT = "RELAY_SIMULATOR_JWT_ACCOUNT";
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
            credentials = credentials(service.env());
        }

        /** Of the accounts as the simulator's variables have them: {@code project:token} or {@code project:jwt}. */
        private static Credentials credentials(Map<String, @Nullable String> env) {
            String account = Objects.requireNonNullElse(env.get(ACCOUNT), "");
            String jwtAccount = Objects.requireNonNullElse(env.get(JWT_ACCOUNT), "");
            if (account.isEmpty() && !jwtAccount.isEmpty()) {
                return Credentials.jwt(jwtAccount.substring(jwtAccount.indexOf(':') + 1));
            }
            String known = account.isEmpty() ? DEFAULT_ACCOUNT : account;
            int colon = known.indexOf(':');
            return Credentials.token(known.substring(0, Math.max(0, colon)), known.substring(colon + 1));
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
