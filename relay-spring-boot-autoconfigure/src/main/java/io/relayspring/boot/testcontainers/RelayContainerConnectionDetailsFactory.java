package io.relayspring.boot.testcontainers;

import io.relayspring.boot.RelayConnectionDetails;
import io.relayspring.core.connection.Credentials;
import io.relayspring.simulator.testcontainers.RelaySimulatorContainer;
import java.net.URI;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;

/** Makes {@code @ServiceConnection} on a {@link RelaySimulatorContainer} the way the client takes. */
final class RelayContainerConnectionDetailsFactory
        extends ContainerConnectionDetailsFactory<RelaySimulatorContainer, RelayConnectionDetails> {

    RelayContainerConnectionDetailsFactory() {}

    @Override
    protected RelayConnectionDetails getContainerConnectionDetails(
            ContainerConnectionSource<RelaySimulatorContainer> source) {
        return new Details(source);
    }

    private static final class Details extends ContainerConnectionDetails<RelaySimulatorContainer>
            implements RelayConnectionDetails {

        Details(ContainerConnectionSource<RelaySimulatorContainer> source) {
            super(source);
        }

        @Override
        public URI uri() {
            return URI.create(getContainer().url());
        }

        @Override
        public Credentials credentials() {
            String token = getContainer().token();
            return token.isEmpty()
                    ? Credentials.jwt(getContainer().jwt())
                    : Credentials.token(getContainer().project(), token);
        }

        @Override
        public boolean isDirect() {
            return true;
        }
    }
}
