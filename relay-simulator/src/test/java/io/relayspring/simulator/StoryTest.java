package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is told of what happened. */
class StoryTest extends SimulatorTest {

    @Override
    protected RelaySimulatorBuilder settings(RelaySimulatorBuilder builder) {
        return builder.awaitTimeout(Duration.ofMillis(300));
    }

    @Test
    void whatIsLeftOutIsCounted() {
        BareClient client = signedIn("ivr");
        for (int i = 0; i < 23; i++) {
            simulator.call("ivr", "+15551230001", "+15551230002");
        }
        for (int i = 0; i < 205; i++) {
            client.request("signalwire.ping", "{}");
        }
        assertThat(Story.of(simulator))
                .asString()
                .contains("(3 earlier calls left out)", "(6 earlier frames left out)")
                .doesNotContain(simulator.calls().get(2).id())
                .contains(simulator.calls().get(3).id());
    }

    @Test
    void whereNothingIsLeftOutNothingIsSaidOfIt() {
        answered(signedIn("ivr"));
        assertThat(Story.of(simulator)).asString().contains("calling.answer").doesNotContain("left out");
    }

    @Test
    void theCallThatIsAskedForIsToldHoweverManyItWasConnectedWith() {
        BareCall call = answered(signedIn("ivr"));
        simulator.phone("+15551230012").isBusy();
        String busy =
                "{\"type\":\"phone\",\"params\":{\"from_number\":\"+15551230002\",\"to_number\":\"+15551230012\"}}";
        for (int i = 0; i < 25; i++) {
            call.request("calling.connect", ",\"devices\":[[" + busy + "]]");
        }
        assertThat(Story.of(simulator).of(call.phone()))
                .contains("call " + call.phone().id() + " from", "(5 earlier calls left out)");
    }

    @Test
    void aProgramThatIsSilentIsToldOfWithWhatItDidNotAnswerAndAllThatHappened() {
        BareClient client = signedIn("ivr");
        BareCall call = answered(client);
        client.acknowledging = false;
        assertThatThrownBy(simulator::settle)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("an answer of session-1 [ivr] to event calling.call.state, ")
                .hasMessageEndingWith("a ping")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .satisfies(story -> assertThat(story)
                                .hasMessageContaining("what happened at the simulator")
                                .hasMessageContaining("call " + call.phone().id())));
    }
}
