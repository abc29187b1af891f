package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.RelayMethod;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot come true any more is not waited for: each of these would take half a minute. */
class HopelessWaitTest extends SimulatorTest {

    @Override
    protected RelaySimulatorBuilder settings(RelaySimulatorBuilder builder) {
        return builder.awaitTimeout(Duration.ofSeconds(30));
    }

    static Stream<Consumer<SimulatedCall>> waits() {
        return Stream.of(
                call -> call.awaitState(CallState.ANSWERED),
                SimulatedCall::awaitAnswered,
                call -> call.awaitHeard("anything"),
                SimulatedCall::awaitPlaying,
                SimulatedCall::awaitCollecting,
                SimulatedCall::awaitRecording,
                SimulatedCall::awaitDetecting,
                call -> call.operation(RelayMethod.CALLING_PAY).awaitStarted());
    }

    @ParameterizedTest
    @MethodSource("waits")
    void nothingMoreHappensInACallThatHasEnded(Consumer<SimulatedCall> waiting) {
        signedIn("ivr");
        SimulatedCall call =
                simulator.call("ivr", "+15551230001", "+15551230002").hangUp();
        assertThatThrownBy(() -> waiting.accept(call))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Too late, the call has ended: ")
                .hasMessageContaining("ended cancel");
    }

    @Test
    void whatHadHappenedBeforeItEndedIsFoundAllTheSame() {
        BareCall call = answered(signedIn("ivr"));
        call.start("calling.play", PlayTest.TTS);
        call.phone().hangUp().awaitAnswered().awaitHeard("Hello").awaitEnded();
    }

    @Test
    void aFaultThatWasCalledOffStrikesNoMore() {
        ActiveFault fault = simulator.faults().neverAnswer(RelayMethod.CALLING_ANSWER);
        fault.release();
        assertThatThrownBy(fault::awaitHit)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("calling.answer")
                .hasMessageEndingWith("was called off before it could strike");
    }
}
