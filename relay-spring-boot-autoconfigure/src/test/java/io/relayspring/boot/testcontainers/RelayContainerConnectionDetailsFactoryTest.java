package io.relayspring.boot.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.context.NestedTestConfiguration.EnclosingConfiguration.OVERRIDE;

import io.relayspring.boot.RelayConnectionDetails;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.RelaySimulatorBuilder;
import io.relayspring.simulator.testcontainers.RelaySimulatorContainer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.test.context.NestedTestConfiguration;

/** {@code @ServiceConnection} on a container that pretends: what is in it runs in this JVM. */
@SpringBootTest(properties = "signalwire.relay.contexts=ivr")
class RelayContainerConnectionDetailsFactoryTest {

    @ServiceConnection
    static final Pretended CONTAINER = new Pretended();

    @Autowired
    private RelayConnectionDetails details;

    @Test
    void theClientConnectsToTheContainer() {
        assertThat(details.uri()).hasToString(CONTAINER.url());
        assertThat(details.isDirect()).isTrue();
        CONTAINER.inside.awaitSubscribed("ivr");
    }

    @Nested
    @NestedTestConfiguration(OVERRIDE)
    @SpringBootTest(classes = Application.class, properties = "signalwire.relay.contexts=ivr")
    class WithAJwt {

        @ServiceConnection
        static final Pretended CONTAINER = new Pretended("my.json.token");

        @Test
        void theClientSignsInWithIt() {
            CONTAINER.inside.awaitSubscribed("ivr");
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {}

    /** Needs no engine. */
    static final class Pretended extends RelaySimulatorContainer {

        private final RelaySimulator inside;

        Pretended() {
            this(RelaySimulator.builder());
        }

        Pretended(String jwt) {
            this(RelaySimulator.builder().jwtAccount("my-project", jwt));
            withJwtAccount("my-project", jwt);
        }

        private Pretended(RelaySimulatorBuilder inside) {
            super(CompletableFuture.completedFuture(IMAGE));
            this.inside = inside.build();
        }

        @Override
        public void start() {
            inside.start();
        }

        @Override
        public void stop() {
            inside.close();
        }

        @Override
        public String getHost() {
            return "127.0.0.1";
        }

        @Override
        public Integer getMappedPort(int port) {
            return inside.port();
        }

        @Override
        public String getDockerImageName() {
            return IMAGE;
        }

        @Override
        public String getContainerId() {
            return "pretended";
        }
    }
}
