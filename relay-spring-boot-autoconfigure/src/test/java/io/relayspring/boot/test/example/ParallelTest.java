package io.relayspring.boot.test.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.test.RelayTest;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Test classes that run at the same time, on one context and on others. */
class ParallelTest {

    private static final int TIMES = 10;
    private static final Map<String, String> IN_PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            // A thread for each test: those that wait for their turn must not keep the other context's from meeting
            // one.
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "40");

    /** Where a test of one context meets one of the other, so that both are under way at once. */
    private static final CyclicBarrier MEETING = new CyclicBarrier(2);

    @Test
    void noTestSeesTheCallsOfAnother() {
        TestExecutionSummary summary = Suite.run(IN_PARALLEL, OneContext.class, SameContext.class, OtherContext.class);
        assertThat(summary.getFailures()).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(3 * TIMES);
    }

    private static void meetAndRingAlone(RelaySimulator simulator) throws Exception {
        MEETING.await(30, TimeUnit.SECONDS);
        ringAlone(simulator);
        MEETING.await(30, TimeUnit.SECONDS);
    }

    private static void ringAlone(RelaySimulator simulator) {
        simulator.call(Reception.CONTEXT, "+15551230001", "+15551230002").awaitCollecting();
        assertThat(simulator.sessions()).hasSize(1);
        assertThat(simulator.calls()).hasSize(1);
        simulator.awaitFrame(RelayMethod.CALLING_PLAY_AND_COLLECT);
        assertThat(simulator.journal(RelayMethod.CALLING_ANSWER)).hasSize(1);
    }

    @RelayTest(properties = "parallel=one")
    static class OneContext {

        @RepeatedTest(TIMES)
        void isAlone(RelaySimulator simulator) throws Exception {
            meetAndRingAlone(simulator);
        }
    }

    @RelayTest(properties = "parallel=one")
    static class SameContext {

        @RepeatedTest(TIMES)
        void isAlone(RelaySimulator simulator) {
            ringAlone(simulator);
        }
    }

    @RelayTest(properties = "parallel=other")
    static class OtherContext {

        @RepeatedTest(TIMES)
        void isAlone(RelaySimulator simulator) throws Exception {
            meetAndRingAlone(simulator);
        }
    }
}
