package io.relayspring.simulator.junit;

import static io.relayspring.simulator.junit.Examples.failure;
import static io.relayspring.simulator.junit.Examples.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.BareProgram;
import io.relayspring.simulator.Caller;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.junit.Examples.Example;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Which tests the extension fails, and what it has those tell that fail, on test classes that are run from here. */
class FailedTestsTest {

    @Example
    static class Forbidden {

        @RegisterExtension
        static RelaySimulatorExtension relay =
                RelaySimulatorExtension.with(builder -> builder.account("project-of-test", "token-of-test"));

        @Test
        void doesWhatIsForbidden(RelaySimulator simulator, Caller caller) {
            assertThat(simulator.project()).isEqualTo("project-of-test");
            BareProgram.signedIn(simulator, "ivr").teleport(caller.rings("ivr").call());
        }

        @Test
        @AllowViolations
        void mayDoAnything(RelaySimulator simulator, Caller caller) {
            doesWhatIsForbidden(simulator, caller);
        }

        @Test
        @AllowViolations("Only the protocol's methods are called")
        void mayDoThat(RelaySimulator simulator, Caller caller) {
            doesWhatIsForbidden(simulator, caller);
        }

        @Test
        @AllowViolations("A socket signs in once")
        void mayDoSomethingElse(RelaySimulator simulator, Caller caller) {
            doesWhatIsForbidden(simulator, caller);
        }
    }

    @Test
    void whatIsForbiddenFailsATestThatDoesNotAllowIt() {
        TestExecutionSummary summary = run(Forbidden.class);
        assertThat(summary.getFailures())
                .extracting(failure -> failure.getTestIdentifier().getDisplayName())
                .containsExactlyInAnyOrder(
                        "doesWhatIsForbidden(RelaySimulator, Caller)", "mayDoSomethingElse(RelaySimulator, Caller)");
        assertThat(failure(summary))
                .contains("The program did what the protocol forbids", "Sent calling.teleport", "at the telephone");
    }

    @Example
    @ExtendWith(RelaySimulatorExtension.class)
    static class LeftUp {

        @Test
        void doesWhatIsForbiddenWhenTheCallThatItLeavesUpEnds(RelaySimulator simulator, Caller caller) {
            BareProgram program = BareProgram.signedIn(simulator, "ivr");
            simulator.faults().neverAnswer(RelayMethod.CALLING_ANSWER);
            program.teleportOnceOver(caller.rings("ivr").call());
        }
    }

    @Test
    void whatIsForbiddenIsLookedForWhenAllHasSettled() {
        assertThat(failure(run(LeftUp.class)))
                .contains("The program did what the protocol forbids", "Sent calling.teleport", "ended cancel");
    }

    @Example
    @ExtendWith(RelaySimulatorExtension.class)
    static class Failing {

        @Test
        void failsForAnotherReason(RelaySimulator simulator, Caller caller) {
            BareProgram.signedIn(simulator, "ivr");
            caller.rings("ivr");
            throw new IllegalStateException("an exception of the test's own");
        }
    }

    @Test
    void aFailureTellsWhatHappenedOnThePhone() {
        assertThat(failure(run(Failing.class)))
                .contains("an exception of the test's own")
                .contains("what happened at the simulator")
                .contains("at the telephone")
                .contains("signalwire.connect");
    }

    @Example
    static class Sentence {

        @RegisterExtension
        static RelaySimulatorExtension relay =
                RelaySimulatorExtension.with(builder -> builder.awaitTimeout(Duration.ofMillis(100)));

        @Test
        void comesNotTrue(RelaySimulator simulator, Caller caller) {
            BareProgram.signedIn(simulator, "ivr");
            caller.rings("ivr").hears("sales");
        }
    }

    @Test
    void aSentenceThatDoesNotComeTrueTellsItsStoryOnce() {
        assertThat(failure(run(Sentence.class)))
                .contains("hears \"sales\"")
                .doesNotContain("what happened at the simulator")
                .containsOnlyOnce("at the telephone");
    }
}
