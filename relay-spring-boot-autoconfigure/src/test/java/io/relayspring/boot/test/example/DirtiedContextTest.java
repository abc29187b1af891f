package io.relayspring.boot.test.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.test.RelayTest;
import io.relayspring.simulator.Caller;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

/** Tests whose application context is closed as soon as they have ended. */
class DirtiedContextTest {

    @Test
    void theyAreHeldToTheProtocolAllTheSame() {
        assertThat(Suite.failure(Forbidden.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("what the protocol forbids")
                .hasMessageContaining("Sent calling.teleport (Only the protocol's methods are called)");
    }

    @Test
    void whatTheyLeaveUpIsEndedBeforeTheContextIsClosed() {
        assertThat(Suite.run(Leaving.class).getTestsSucceededCount()).isEqualTo(2);
    }

    @RelayTest
    static class Forbidden {

        @Test
        @DirtiesContext
        void teleports(Caller caller) {
            caller.rings(Teleporter.CONTEXT).isHungUp();
        }
    }

    @RelayTest
    static class Leaving {

        @RepeatedTest(2)
        @DirtiesContext
        void leaves(Caller caller) {
            caller.rings(Reception.CONTEXT).hears("Press 1");
        }
    }
}
