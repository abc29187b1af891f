package io.relayspring.boot.test.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.test.RelayTest;
import io.relayspring.core.RelayClient;
import io.relayspring.simulator.Caller;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.junit.AllowViolations;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a failed test says. */
class FailureTest {

    @Test
    void whatTheProtocolForbidsFailsTheTestWithTheTranscript() {
        assertThat(Suite.failure(Forbidden.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("what the protocol forbids")
                .hasMessageContaining("Sent calling.teleport (Only the protocol's methods are called)")
                .hasMessageContaining("answered")
                .hasMessageContaining("ended");
    }

    @Test
    void aTestMayAllowIt() {
        assertThat(Suite.run(Allowed.class).getTestsSucceededCount()).isEqualTo(3);
    }

    @Test
    void aFailureOfItsOwnIsToldWhatHappenedOnThePhone() {
        Throwable failure = Suite.failure(Failing.class);
        assertThat(failure).hasMessage("of its own");
        assertThat(failure.getSuppressed())
                .singleElement()
                .satisfies(told -> assertThat(told.toString()).contains("Press 1 for sales."));
    }

    @Test
    void whatOneTestLeftBehindTheNextDoesNotFind() {
        assertThat(Suite.run(Leaving.class).getTestsSucceededCount()).isEqualTo(2);
    }

    @Test
    void whatTearsTheConnectionDownAgainAndAgainDoesNotMakeTheNextWait() {
        assertThat(Suite.run(Tearing.class).getTestsSucceededCount()).isEqualTo(7);
    }

    @RelayTest
    static class Tearing {

        @RepeatedTest(7)
        void tears(RelaySimulator simulator, Caller caller) {
            caller.rings(Reception.CONTEXT).isAnswered();
            simulator.faults().dropAll();
        }
    }

    @RelayTest
    static class Forbidden {

        @Test
        void teleports(Caller caller) {
            caller.rings(Teleporter.CONTEXT).isHungUp();
        }
    }

    @RelayTest
    static class Allowed {

        @Test
        @AllowViolations
        void teleports(Caller caller) {
            caller.rings(Teleporter.CONTEXT).isHungUp();
        }

        @Test
        @AllowViolations("Only the protocol's methods are called")
        void teleportsByName(Caller caller) {
            caller.rings(Teleporter.CONTEXT).isHungUp();
        }

        @Test
        void doesNot(RelaySimulator simulator) {
            assertThat(simulator.violations()).isEmpty();
        }
    }

    @RelayTest
    static class Failing {

        @Test
        void fails(Caller caller) {
            caller.rings(Reception.CONTEXT).hears("Press 1");
            throw new AssertionError("of its own");
        }
    }

    @RelayTest
    static class Leaving {

        @Test
        void one(RelaySimulator simulator, @Autowired RelayClient client, Caller caller) {
            leave(simulator, client, caller);
        }

        @Test
        void other(RelaySimulator simulator, @Autowired RelayClient client, Caller caller) {
            leave(simulator, client, caller);
        }

        private static void leave(RelaySimulator simulator, RelayClient client, Caller caller) {
            assertThat(client.calls()).isEmpty();
            assertThat(simulator.faults().inForce()).isEmpty();
            assertThat(simulator.calls()).isEmpty();
            caller.rings(Reception.CONTEXT).hears("Press 1");
            simulator.faults().stallReading();
        }
    }
}
