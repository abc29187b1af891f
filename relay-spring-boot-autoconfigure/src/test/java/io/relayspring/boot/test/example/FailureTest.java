package io.relayspring.boot.test.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.test.AllowViolations;
import io.relayspring.boot.test.RelayTest;
import io.relayspring.core.RelayClient;
import io.relayspring.simulator.RelaySimulator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a failed test says. */
class FailureTest {

    private static final String FROM = "+15551230001";
    private static final String TO = "+15551230002";

    @Test
    void whatTheProtocolForbidsFailsTheTestWithTheTranscript() {
        assertThat(Suite.failure(Forbidden.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("what the protocol forbids")
                .hasMessageContaining("Sent calling.teleport (Only the protocol's methods are called)")
                .hasMessageContaining("@AllowViolations")
                .hasMessageContaining("answered")
                .hasMessageContaining("ended");
    }

    @Test
    void aTestMayAllowIt() {
        assertThat(Suite.run(Allowed.class).getTestsSucceededCount()).isEqualTo(2);
    }

    @Test
    void aFailureOfItsOwnIsToldWhatHappenedOnThePhone() {
        Throwable failure = Suite.failure(Failing.class);
        assertThat(failure).hasMessage("of its own");
        assertThat(failure.getSuppressed())
                .singleElement()
                .satisfies(told -> assertThat(told.toString()).contains("Press 1 for sales.", "OnThePhone"));
    }

    @Test
    void whatOneTestLeftBehindTheNextDoesNotFind() {
        assertThat(Suite.run(Leaving.class).getTestsSucceededCount()).isEqualTo(2);
    }

    @RelayTest
    static class Forbidden {

        @Test
        void teleports(RelaySimulator simulator) {
            simulator.call(Teleporter.CONTEXT, FROM, TO).awaitEnded();
        }
    }

    @RelayTest
    static class Allowed {

        @Test
        @AllowViolations
        void teleports(RelaySimulator simulator) {
            simulator.call(Teleporter.CONTEXT, FROM, TO).awaitEnded();
        }

        @Test
        void doesNot(RelaySimulator simulator) {
            assertThat(simulator.violations()).isEmpty();
        }
    }

    @RelayTest
    static class Failing {

        @Test
        void fails(RelaySimulator simulator) {
            simulator.call(Reception.CONTEXT, FROM, TO).awaitCollecting();
            throw new AssertionError("of its own");
        }
    }

    @RelayTest
    static class Leaving {

        @Test
        void one(RelaySimulator simulator, @Autowired RelayClient client) {
            leave(simulator, client);
        }

        @Test
        void other(RelaySimulator simulator, @Autowired RelayClient client) {
            leave(simulator, client);
        }

        private static void leave(RelaySimulator simulator, RelayClient client) {
            assertThat(client.calls()).isEmpty();
            assertThat(simulator.faults().inForce()).isEmpty();
            assertThat(simulator.calls()).allMatch(call -> call.endReason().isPresent());
            simulator.call(Reception.CONTEXT, FROM, TO).awaitCollecting();
            simulator.faults().stallReading();
        }
    }
}
