package io.relayspring.boot.test.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.RelayConnectionDetails;
import io.relayspring.boot.test.AutoConfigureRelaySimulator;
import io.relayspring.simulator.Caller;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.time.Pace;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A whole application, with credentials, an address and a proxy, in a test that is not to ring anybody. */
@SpringBootTest(
        properties = {
            "signalwire.relay.project-id=p1",
            "signalwire.relay.api-token=t1",
            "signalwire.relay.host=example.signalwire.com",
            "signalwire.relay.proxy.host=proxy.example.com",
            "signalwire.relay.simulator.enabled=true",
            "signalwire.relay.simulator.port=8089"
        })
@AutoConfigureRelaySimulator(pace = Pace.MANUAL)
class SimulatedApplicationTest {

    @Test
    void itTalksToTheSimulatorAllTheSame(RelaySimulator simulator, @Autowired ApplicationContext context) {
        assertThat(context.getBeansOfType(Ledger.class)).hasSize(1);
        assertThat(simulator.port()).isNotEqualTo(8089);
        SimulatedCall call = simulator.call(Reception.CONTEXT, "+15551230001", "+15551230002");
        call.awaitPlaying().finishPlayback().awaitCollecting().press("2");
        call.awaitHeard("Goodbye.").finishPlayback().awaitEnded();
    }

    @Test
    void aTestMayTearTheConnectionDown(RelaySimulator simulator, Caller caller) {
        caller.rings(Reception.CONTEXT).isAnswered();
        simulator.faults().dropAll();
    }

    @Nested
    class InANestedClass {

        @Test
        void theParametersAreTheSame(RelaySimulator simulator, @Autowired RelaySimulator autowired) {
            assertThat(simulator).isSameAs(autowired);
        }
    }

    /** The application's own way to the real server. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OwnDetails {

        @Bean
        @Primary
        RelayConnectionDetails ownDetails() {
            return new RealServer();
        }
    }
}
