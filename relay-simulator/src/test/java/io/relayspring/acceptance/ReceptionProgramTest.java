package io.relayspring.acceptance;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.media.Media.ringtone;
import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.call.Bridge;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.Input;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.SimulatedCall;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Program 2: a reception that gives information and transfers. */
class ReceptionProgramTest extends ProgramTest {

    @Override
    void program(Call call) {
        call.answer();
        Input choice = call.playAndCollect(
                        tts("Welcome.").then(tts("Press 1 for opening hours, 2 for an agent.")),
                        c -> c.digits(1, d -> d.digitTimeout(ofSeconds(5))).initialTimeout(ofSeconds(10)))
                .await();
        switch (choice.digits()) {
            case "1" -> call.play(tts("We are open from nine to five.")).await();
            case "2" -> transfer(call);
            default -> call.play(tts("That is no choice.")).await();
        }
        call.hangup();
    }

    private static void transfer(Call call) {
        call.play(tts("One moment.")).await();
        Bridge bridge = call.connect(
                        phone(ANNE, p -> p.from(call.to()).timeout(ofSeconds(30))), c -> c.ringback(ringtone("us")))
                .await();
        bridge.ended().await();
    }

    @Override
    List<Consumer<SimulatedCall>> people() {
        return List.of(
                call -> call.awaitCollecting().press("2"),
                call -> simulator.awaitCallTo(ANNE).awaitAnswered().hangUp());
    }

    @Override
    List<RelayMethod> commands() {
        return List.of(
                RelayMethod.CALLING_ANSWER,
                RelayMethod.CALLING_PLAY_AND_COLLECT,
                RelayMethod.CALLING_PLAY,
                RelayMethod.CALLING_CONNECT,
                RelayMethod.CALLING_END);
    }

    @Test
    void itTellsTheOpeningHours() {
        callIn().awaitCollecting().press("1").awaitHeard("nine to five").awaitEnded();
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void itTransfersToTheAgentFromTheNumberThatWasCalled() {
        callIn().awaitCollecting().press("2");
        SimulatedCall agent = simulator.awaitCallTo(ANNE).awaitAnswered();
        assertThat(agent.from()).isEqualTo(US);
        agent.hangUp();
        caller.awaitHeard("us").awaitEnded();
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void whoPressesNothingIsToldSo() {
        callIn().awaitCollecting().timeOutInput().awaitHeard("no choice").awaitEnded();
    }

    @Test
    void whenNobodyAnswersTheCallIsEnded() {
        simulator.phone(ANNE).doesNotAnswer();
        callIn().awaitCollecting().press("2").awaitHeard("One moment").awaitEnded();
    }

    @Test
    void aCallerWhoHangsUpWhileItRingsEndsTheAgentsCall() {
        simulator.phone(ANNE).rings();
        callIn().awaitCollecting().press("2");
        SimulatedCall agent = simulator.awaitCallTo(ANNE);
        caller.hangUp();
        assertThat(agent.awaitEnded().endReason()).contains(EndReason.CANCEL);
    }
}
