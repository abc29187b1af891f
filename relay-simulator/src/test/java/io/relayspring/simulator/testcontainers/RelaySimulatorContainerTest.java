package io.relayspring.simulator.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.time.Pace;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What can be said of the container without an engine. */
class RelaySimulatorContainerTest {

    @Test
    void itsAddressesAreThoseOfTheMappedPort() {
        try (RelaySimulatorContainer container = new Mapped()) {
            assertThat(container.getExposedPorts()).containsExactly(8089);
            assertThat(container.url()).isEqualTo("ws://localhost:49153");
            assertThat(container.httpUrl()).isEqualTo("http://localhost:49153");
            assertThat(container.project()).isEqualTo(RelaySimulator.DEFAULT_PROJECT);
            assertThat(container.token()).isEqualTo(RelaySimulator.DEFAULT_TOKEN);
        }
    }

    @Test
    void itIsSetUpByVariables() {
        try (RelaySimulatorContainer container = new Mapped()) {
            container.withAccount("p1", "t1").withPace(Pace.INSTANT);
            assertThat(container.project()).isEqualTo("p1");
            assertThat(container.token()).isEqualTo("t1");
            assertThat(container.getEnvMap())
                    .containsEntry("RELAY_SIMULATOR_ACCOUNT", "p1:t1")
                    .containsEntry("RELAY_SIMULATOR_PACE", "instant");
        }
    }

    /** As if it ran. */
    private static final class Mapped extends RelaySimulatorContainer {

        Mapped() {
            super(CompletableFuture.completedFuture(IMAGE));
        }

        @Override
        public String getHost() {
            return "localhost";
        }

        @Override
        public Integer getMappedPort(int port) {
            return port == PORT ? 49_153 : 0;
        }
    }
}
