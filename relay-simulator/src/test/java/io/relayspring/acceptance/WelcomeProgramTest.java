package io.relayspring.acceptance;

import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.call.Call;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.SimulatedCall;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Program 1: answers and welcomes. */
class WelcomeProgramTest extends ProgramTest {

    @Override
    void program(Call call) {
        call.answer();
        call.play(tts("Welcome to Acme.")).await();
        call.hangup();
    }

    @Override
    List<Consumer<SimulatedCall>> people() {
        return List.of();
    }

    @Override
    List<RelayMethod> commands() {
        return List.of(RelayMethod.CALLING_ANSWER, RelayMethod.CALLING_PLAY, RelayMethod.CALLING_END);
    }

    @Test
    void theCallerIsWelcomedAndHungUpOn() {
        callIn().awaitHeard("Welcome").awaitEnded();
        assertThat(caller.transcript().states()).containsExactly("created", "ringing", "answered", "ending", "ended");
        assertThat(simulator.violations()).isEmpty();
    }
}
