package io.relayspring.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.BareProgram;
import io.relayspring.simulator.Callee;
import io.relayspring.simulator.Caller;
import io.relayspring.simulator.RelaySimulator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The extension, on test classes that are run from here and are none of the build's own. */
class RelaySimulatorExtensionTest {

    private static final Set<RelaySimulator> SEEN = ConcurrentHashMap.newKeySet();

    @BeforeEach
    @AfterEach
    void forget() {
        SEEN.clear();
    }

    /** Marks a class that is to be run from here only, whoever else finds it. */
    @Retention(RetentionPolicy.RUNTIME)
    @ExtendWith(OnlyFromHere.class)
    @interface Example {}

    private static final String FROM_HERE = "relay.example";

    static class OnlyFromHere implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return context.getConfigurationParameter(FROM_HERE).isPresent()
                    ? ConditionEvaluationResult.enabled("run from here")
                    : ConditionEvaluationResult.disabled("an example of another test");
        }
    }

    private static TestExecutionSummary run(Class<?>... classes) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .configurationParameter(FROM_HERE, "true")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "same_thread")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2");
        List.of(classes).forEach(type -> request.selectors(selectClass(type)));
        LauncherDiscoveryRequest built = request.build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(built, listener);
        return listener.getSummary();
    }

    private static String failure(TestExecutionSummary summary) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        summary.getFailures().forEach(failure -> failure.getException().printStackTrace(out));
        return text.toString();
    }

    private static void assertAllWell(TestExecutionSummary summary, int tests) {
        assertThat(failure(summary)).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(tests);
    }

    @Example
    @ExtendWith(RelaySimulatorExtension.class)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Handed {

        Handed(RelaySimulator simulator) {
            SEEN.add(simulator);
        }

        @Test
        @Order(1)
        void whatTestsAskFor(
                RelaySimulator simulator,
                Caller one,
                Caller other,
                @PhoneNumber("+15551230001") Caller known,
                @PhoneNumber("+15551230002") Callee called) {
            SEEN.add(simulator);
            assertThat(one.number()).isNotEqualTo(other.number());
            assertThat(known.number()).isEqualTo("+15551230001");
            assertThat(called.number()).isEqualTo("+15551230002");
            BareProgram.signedIn(simulator, "ivr");
            known.rings("ivr");
        }

        @Test
        @Order(2)
        void nothingOfTheTestBeforeIsLeft(RelaySimulator simulator) {
            SEEN.add(simulator);
            assertThat(simulator.calls()).isEmpty();
            assertThat(simulator.journal("signalwire.connect")).isEmpty();
        }

        @Nested
        class Within {

            @Test
            void theServerIsTheSame(RelaySimulator simulator) {
                SEEN.add(simulator);
            }
        }
    }

    @Test
    void oneServerForAClassAndThoseWithinIsHandedInAndResetBetweenTests() {
        assertAllWell(run(Handed.class), 3);
        assertThat(SEEN)
                .singleElement()
                .satisfies(simulator -> assertThatThrownBy(() -> BareProgram.signedIn(simulator))
                        .isNotNull());
    }

    @Example
    static class PerTest {

        @RegisterExtension
        final RelaySimulatorExtension relay = new RelaySimulatorExtension();

        @Test
        void one() {
            SEEN.add(relay.simulator());
        }

        @Test
        void another(RelaySimulator simulator) {
            SEEN.add(simulator);
            assertThat(relay.simulator()).isSameAs(simulator);
        }
    }

    @Test
    void anInstanceFieldHasAServerForEachTest() {
        assertAllWell(run(PerTest.class), 2);
        assertThat(SEEN).hasSize(2);
        assertThatThrownBy(() -> new RelaySimulatorExtension().simulator())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@RegisterExtension");
    }

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

    /** Neither ends before the other has begun. */
    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    @ExtendWith(RelaySimulatorExtension.class)
    @Execution(ExecutionMode.CONCURRENT)
    abstract static class AtOnce {

        @Test
        void hasAServerOfItsOwn(RelaySimulator simulator, Caller caller) throws Exception {
            SEEN.add(simulator);
            BareProgram.signedIn(simulator, "ivr");
            BOTH.await(20, TimeUnit.SECONDS);
            caller.rings("ivr");
            BOTH.await(20, TimeUnit.SECONDS);
            assertThat(simulator.calls()).hasSize(1);
            assertThat(simulator.sessions()).hasSize(1);
        }
    }

    @Example
    static class First extends AtOnce {}

    @Example
    static class Second extends AtOnce {}

    @Test
    void classesThatRunAtOnceDoNotMeet() {
        assertAllWell(run(First.class, Second.class), 2);
        assertThat(SEEN).hasSize(2);
    }
}
