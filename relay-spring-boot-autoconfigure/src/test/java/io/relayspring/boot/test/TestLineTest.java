package io.relayspring.boot.test;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.relayspring.core.RelayClient;
import io.relayspring.simulator.RelaySimulator;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What a test is told that cannot begin. */
class TestLineTest {

    @Test
    void aClientWithoutASessionIsToldWithTheReason() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        try (RelaySimulator simulator = RelaySimulator.builder().start();
                RelayClient client = RelayClient.builder()
                        .uri(URI.create("ws://127.0.0.1:1"))
                        .project("p1")
                        .token("t1")
                        .build()) {
            beans.addBean("client", client);
            TestLine line =
                    new TestLine(simulator, beans.getBeanProvider(RelayClient.class), true, Duration.ofMillis(500));
            assertThatIllegalStateException()
                    .isThrownBy(line::take)
                    .withMessageContaining(
                            "The RELAY client 'default' was not connected to the simulator within 500 ms")
                    .withMessageContaining("127.0.0.1:1");
        }
    }
}
