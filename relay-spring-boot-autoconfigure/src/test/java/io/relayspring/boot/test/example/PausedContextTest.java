package io.relayspring.boot.test.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.test.RelayTest;
import io.relayspring.simulator.Caller;
import io.relayspring.simulator.RelaySimulator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;

/** The test framework pauses a context while another one is in use. */
class PausedContextTest {

    private static final List<RelaySimulator> SIMULATORS = new ArrayList<>();
    private static int starts;

    @Test
    void aContextThatWasPausedIsSubscribedAgainOnTheSameSimulator() {
        SIMULATORS.clear();
        int before = starts;
        for (Class<?> tests : List.of(First.class, Second.class, FirstAgain.class, Second.class, FirstAgain.class)) {
            assertThat(Suite.run(tests).getTestsSucceededCount()).isEqualTo(1);
        }
        assertThat(starts - before).isGreaterThanOrEqualTo(2);
        RelaySimulator first = SIMULATORS.get(0);
        RelaySimulator second = SIMULATORS.get(1);
        assertThat(SIMULATORS).containsExactly(first, second, first, second, first);
        assertThat(second).isNotSameAs(first);
        assertThat(second.port()).isEqualTo(first.port());
    }

    private static void ring(RelaySimulator simulator, Caller caller) {
        SIMULATORS.add(simulator);
        caller.rings(Reception.CONTEXT).presses("1").hears("sales").isHungUp();
    }

    @RelayTest(properties = "paused=first")
    @Import(Starts.class)
    static class First {

        @Test
        void rings(RelaySimulator simulator, Caller caller) {
            ring(simulator, caller);
        }
    }

    @RelayTest(properties = "paused=second")
    static class Second {

        @Test
        void rings(RelaySimulator simulator, Caller caller) {
            ring(simulator, caller);
        }
    }

    @RelayTest(properties = "paused=first")
    @Import(Starts.class)
    static class FirstAgain {

        @Test
        void rings(RelaySimulator simulator, Caller caller) {
            ring(simulator, caller);
        }
    }

    /** Counts that the context really is paused. */
    static class Starts implements SmartLifecycle {

        private volatile boolean running;

        @Override
        public void start() {
            starts++;
            running = true;
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
