package io.relayspring.boot.test.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.test.RelayTest;
import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.simulator.Callee;
import io.relayspring.simulator.Caller;
import io.relayspring.simulator.RelaySimulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What a test does when it begins and its client has no session. */
class LineTest {

    @Test
    void aClientThatATestHasClosedAnswersTheNext() {
        assertThat(Suite.run(Closing.class).getTestsSucceededCount()).isEqualTo(2);
    }

    @Test
    void aClientThatIsNotToStartByItselfIsLeftAlone() {
        assertThat(Suite.run(Unstarted.class).getTestsSucceededCount()).isEqualTo(1);
    }

    @Test
    void aSimulatorThatLetsInAJwtOnlyIsSignedInToWithIt() {
        assertThat(Suite.run(ByJwt.class).getTestsSucceededCount()).isEqualTo(1);
    }

    @Test
    void thoseWhoAreHandedInHaveNumbersOfTheirOwn() {
        assertThat(Suite.run(Numbered.class).getTestsSucceededCount()).isEqualTo(1);
    }

    @RelayTest
    static class Closing {

        @RepeatedTest(2)
        void closes(Caller caller, @Autowired RelayClient client) {
            caller.rings(Reception.CONTEXT).presses("1").hears("sales").isHungUp();
            client.close();
        }
    }

    @RelayTest
    static class ByJwt {

        @TestConfiguration(proxyBeanMethods = false)
        static class Simulated {

            @Bean
            RelaySimulator relaySimulator() {
                return RelaySimulator.builder()
                        .jwtAccount("my-project", "my.json.token")
                        .start();
            }
        }

        @Test
        void isAnswered(RelaySimulator simulator, Caller caller) {
            assertThat(simulator.jwt()).isEqualTo("my.json.token");
            caller.rings(Reception.CONTEXT).presses("1").hears("sales").isHungUp();
        }
    }

    @RelayTest
    static class Numbered {

        private String before = "";

        @BeforeEach
        void somebody(Caller caller) {
            before = caller.number();
        }

        @Test
        void isSomebodyElse(Callee callee) {
            assertThat(callee.number()).isNotEqualTo(before);
        }
    }

    @RelayTest(properties = "signalwire.relay.auto-startup=false")
    static class Unstarted {

        @Test
        void isClosed(@Autowired RelayClient client) {
            assertThat(client.connectionState()).isEqualTo(ConnectionState.CLOSED);
        }
    }
}
