package io.relayspring.simulator.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.time.Pace;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;

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

    @Test
    void itsAccountIsThatOfTheVariable() {
        try (RelaySimulatorContainer container = new Mapped()) {
            container.withEnv("RELAY_SIMULATOR_ACCOUNT", "p1:t:1");
            assertThat(container.project()).isEqualTo("p1");
            assertThat(container.token()).isEqualTo("t:1");
        }
    }

    @Test
    void itMayLetInAJwtOnly() {
        try (RelaySimulatorContainer container = new Mapped()) {
            assertThat(container.jwt()).isEmpty();
            container.withJwtAccount("p1", "my.json.token");
            assertThat(container.getEnvMap()).containsEntry("RELAY_SIMULATOR_JWT_ACCOUNT", "p1:my.json.token");
            assertThat(container.project()).isEqualTo("p1");
            assertThat(container.token()).isEmpty();
            assertThat(container.jwt()).isEqualTo("my.json.token");
            container.withAccount("p2", "t2");
            assertThat(container.project()).isEqualTo("p2");
            assertThat(container.token()).isEqualTo("t2");
        }
    }

    @Test
    void withACertificateItsAddressesAreThoseOfTls() {
        try (Mapped container = new Mapped()) {
            WaitStrategy inClear = container.waiting();
            container.withEnv("RELAY_SIMULATOR_TLS_CERT", "/tls/cert.pem");
            container.configure();
            assertThat(container.url()).isEqualTo("wss://localhost:49153");
            assertThat(container.httpUrl()).isEqualTo("https://localhost:49153");
            assertThat(container.waiting()).isNotSameAs(inClear);
        }
    }

    @Test
    void howToWaitMayBeSaid() {
        try (Mapped container = new Mapped()) {
            WaitStrategy own = Wait.forListeningPort();
            container.withEnv("RELAY_SIMULATOR_TLS_CERT", "/tls/cert.pem").waitingFor(own);
            container.configure();
            assertThat(container.waiting()).isSameAs(own);
        }
    }

    @Test
    void aVariableThatMovesThePortIsRefused() {
        try (Mapped container = new Mapped()) {
            container.withEnv("RELAY_SIMULATOR_PORT", "8089").configure();
            container.withEnv("RELAY_SIMULATOR_PORT", "9000");
            assertThatIllegalStateException()
                    .isThrownBy(container::configure)
                    .withMessageContaining("RELAY_SIMULATOR_PORT is 9000")
                    .withMessageContaining("8089");
        }
    }

    /** As if it ran. */
    private static final class Mapped extends RelaySimulatorContainer {

        Mapped() {
            super(CompletableFuture.completedFuture(IMAGE));
        }

        WaitStrategy waiting() {
            return getWaitStrategy();
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
