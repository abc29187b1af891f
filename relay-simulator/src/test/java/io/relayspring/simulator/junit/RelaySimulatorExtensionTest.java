package io.relayspring.simulator.junit;

import static io.relayspring.simulator.junit.Examples.assertAllWell;
import static io.relayspring.simulator.junit.Examples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.simulator.BareProgram;
import io.relayspring.simulator.Callee;
import io.relayspring.simulator.Caller;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.junit.Examples.Example;
import java.util.ArrayList;
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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The extension, on test classes that are run from here and are none of the build's own. */
class RelaySimulatorExtensionTest {

    private static final Set<RelaySimulator> SEEN = ConcurrentHashMap.newKeySet();

    @BeforeEach
    @AfterEach
    void forget() {
        SEEN.clear();
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
    @ExtendWith(RelaySimulatorExtension.class)
    static class Numbered {

        private final List<String> numbers = new ArrayList<>();

        Numbered(Caller one) {
            numbers.add(one.number());
        }

        @BeforeEach
        void another(Callee another) {
            numbers.add(another.number());
        }

        @Test
        void noTwoHaveTheSame(Caller third, Callee fourth) {
            numbers.addAll(List.of(third.number(), fourth.number()));
            assertThat(numbers).doesNotHaveDuplicates();
        }
    }

    @Test
    void whoIsHandedInWithoutANumberHasOneOfTheirOwn() {
        assertAllWell(run(Numbered.class), 1);
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
