package io.relayspring.boot.test.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.RelayConnectionDetails;
import io.relayspring.boot.test.RelayTest;
import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.simulator.Caller;
import io.relayspring.simulator.RelaySimulator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** An application with several accounts, each with a way to the real server. */
@RelayTest(
        properties = {
            "signalwire.relay.primary=sales",
            "signalwire.relay.clients.sales.project-id=p1",
            "signalwire.relay.clients.sales.api-token=t1",
            "signalwire.relay.clients.support.contexts=help"
        })
class AccountsTest {

    @Test
    void allOfThemTalkToTheSimulator(RelaySimulator simulator, @Autowired List<RelayClient> clients) {
        assertThat(clients).hasSize(2).allMatch(client -> client.connectionState() == ConnectionState.READY);
        assertThat(simulator.sessions())
                .hasSize(2)
                .anyMatch(session -> session.contexts().contains("help"));
    }

    @Test
    void thePrimaryOneAnswers(Caller caller) {
        caller.rings(Reception.CONTEXT).presses("1").hears("sales").isHungUp();
    }

    /** The second account's own way to the real server. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OwnDetails {

        @Bean
        RelayConnectionDetails supportRelayConnectionDetails() {
            return new RealServer();
        }
    }
}
