package io.relayspring.boot.test.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relayspring.boot.RelayConfigurationException;
import io.relayspring.boot.simulator.SimulatorConnectionDetails;
import io.relayspring.boot.test.RelayTest;
import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.simulator.Caller;
import io.relayspring.simulator.RelaySimulator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
    void aSimulatorThatLetsInAJwtOnlySaysWhatToDo() {
        try (RelaySimulator simulator =
                RelaySimulator.builder().jwtAccount("p1", "j1").start()) {
            assertThatExceptionOfType(RelayConfigurationException.class)
                    .isThrownBy(() -> new SimulatorConnectionDetails(simulator).credentials())
                    .withMessageContaining("'p1', signs in with a JWT")
                    .withMessageNotContaining("j1");
        }
    }

    @RelayTest
    static class Closing {

        @RepeatedTest(2)
        void closes(Caller caller, @Autowired RelayClient client) {
            caller.rings(Reception.CONTEXT).presses("1").hears("sales").isHungUp();
            client.close();
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
