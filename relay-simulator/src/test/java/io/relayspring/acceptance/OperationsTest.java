package io.relayspring.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.relayspring.core.call.Call;
import io.relayspring.core.call.action.Action;
import io.relayspring.core.call.outcome.Outcome;
import io.relayspring.core.error.AwaitTimeoutException;
import io.relayspring.core.error.CallGoneException;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.simulator.line.Party;
import io.relayspring.simulator.report.Severity;
import io.relayspring.simulator.time.Pace;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation through everything that can become of it. */
class OperationsTest extends VerbTest {

    private final BlockingQueue<Outcome> told = new LinkedBlockingQueue<>();

    private Call quietCall() throws InterruptedException {
        simulator.pace(Pace.MANUAL);
        Call call = call();
        caller.become(Party.SILENCE);
        return call;
    }

    private Action<? extends Outcome> start(OperationCase operation, Call call) {
        Action<? extends Outcome> action = operation.start(call);
        action.onCompleted(told::add);
        return action;
    }

    /** What came of it, told once to who listens and the same to who waits. */
    private Outcome outcome(Action<? extends Outcome> action) {
        Outcome outcome = action.await(SOON);
        assertThat(Watched.next(told)).isSameAs(outcome);
        assertThat(action.isDone()).isTrue();
        return outcome;
    }

    @AfterEach
    void nothingIsToldTwice() {
        client.close();
        assertThat(told).isEmpty();
        assertThat(simulator.violations(Severity.FORBIDDEN)).isEmpty();
    }

    static Stream<Arguments> ends() {
        return Arrays.stream(OperationCase.values())
                .flatMap(operation -> operation.ends().keySet().stream().map(end -> arguments(operation, end)));
    }

    static Stream<Arguments> goneCodes() {
        return Arrays.stream(OperationCase.values())
                .flatMap(operation -> Stream.of("404", "410").map(code -> arguments(operation, code)));
    }

    @ParameterizedTest(name = "{0} ends with {1}")
    @MethodSource("ends")
    void eachFinalStateIsItsOutcome(OperationCase operation, String end) throws InterruptedException {
        Action<? extends Outcome> action = start(operation, quietCall());
        action.accepted().await(SOON);
        assertThatThrownBy(() -> action.await(Duration.ofMillis(1))).isInstanceOf(AwaitTimeoutException.class);
        operation.ends().get(end).accept(caller);
        Outcome outcome = outcome(action);
        assertThat(outcome.isCallGone()).isFalse();
        assertThat(operation.word(outcome)).isEqualTo(end);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalFailsAndTheNextOneWorks(OperationCase operation) throws InterruptedException {
        Call call = quietCall();
        simulator
                .faults()
                .refuse(operation.method(), "500", "out of order today")
                .times(1);
        Action<? extends Outcome> refused = start(operation, call);
        assertThatThrownBy(() -> refused.await(SOON))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("out of order today")
                .hasMessageContaining(operation.method().wire());
        assertThatThrownBy(() -> refused.accepted().await(SOON)).isInstanceOf(CommandException.class);
        refused.stop().await(SOON);
        Action<? extends Outcome> next = start(operation, call);
        next.accepted().await(SOON);
        next.stop().await(SOON);
        outcome(next);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("goneCodes")
    void whenTheServerKnowsTheCallNoMoreItIsEmptyAndTheCallIsGone(OperationCase operation, String code)
            throws InterruptedException {
        Call call = quietCall();
        simulator.faults().refuse(operation.method(), code, "no such call").times(1);
        Action<? extends Outcome> action = start(operation, call);
        assertThat(outcome(action).isCallGone()).isTrue();
        call.ended().await(SOON);
        assertThat(call.state()).isEqualTo(CallState.ENDED);
        assertThatThrownBy(() -> operation.start(call).await(SOON)).isInstanceOf(CallGoneException.class);
        assertThat(client.activeCalls()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whenTheCallEndsUnderItItIsDoneWithWhatIsKnown(OperationCase operation) throws InterruptedException {
        Call call = quietCall();
        Action<? extends Outcome> action = start(operation, call);
        action.accepted().await(SOON);
        caller.hangUp();
        assertThat(outcome(action).isCallGone()).isTrue();
        action.stop().await(SOON);
        assertThat(client.activeCalls()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aStopEndsItAndASecondOneSucceedsToo(OperationCase operation) throws InterruptedException {
        Action<? extends Outcome> action = start(operation, quietCall());
        action.stop().await(SOON);
        assertThat(outcome(action).isCallGone()).isFalse();
        action.stop().await(SOON);
        assertThat(simulator.journal(operation.method().wire() + ".stop")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void twoAtOnceOnOneCallAreNotMixedUp(OperationCase operation) throws InterruptedException {
        Call call = quietCall();
        Action<? extends Outcome> first = operation.start(call);
        Action<? extends Outcome> second = operation.start(call);
        assertThat(first.controlId()).isNotEqualTo(second.controlId());
        second.stop().await(SOON);
        second.await(SOON);
        assertThat(first.isDone()).isFalse();
        first.stop().await(SOON);
        first.await(SOON);
    }

    @ParameterizedTest
    @EnumSource
    void everyEventTwiceEndsItOnce(OperationCase operation) throws InterruptedException {
        simulator.faults().duplicateEvents();
        Action<? extends Outcome> action = start(operation, quietCall());
        action.accepted().await(SOON);
        String end = operation.ends().keySet().iterator().next();
        operation.ends().get(end).accept(caller);
        assertThat(operation.word(outcome(action))).isEqualTo(end);
        simulator.awaitSession().awaitAcknowledged();
    }
}
