package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.relayspring.core.vocabulary.RelayMethod;
import org.junit.jupiter.api.Test;

/** What is told of what happened. */
class StoryTest extends SentenceCase {

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

    @Test
    void whatWasRefusedIsToldWithTheReason() {
        BareCall call = BareCall.ringing(simulator, signedIn("ivr"), "ivr");
        call.code("calling.play", ",\"control_id\":\"k\",\"play\":[{\"type\":\"tts\",\"params\":{\"text\":\"Hi\"}}]");
        assertThat(Story.of(simulator).of(call.phone()))
                .contains("text=Hi")
                .containsOnlyOnce("  refused: 409 Call has not been answered");
        call.request("calling.answer", "");
        assertThat(Story.of(simulator).of(call.phone())).containsOnlyOnce("refused: ");
    }

    @Test
    void aProgramThatIsNotLetInIsToldOfToWhoeverRingsIt() {
        BareClient stranger = new BareClient(simulator);
        stranger.request(
                "signalwire.connect",
                "{\"version\":{\"major\":2,\"minor\":0,\"revision\":0},\"contexts\":[\"ivr\"],"
                        + "\"agent\":\"a\",\"event_acks\":true,"
                        + "\"authentication\":{\"project\":\"p\",\"token\":\"wrong\"}}");
        assertThatThrownBy(() -> simulator.caller().rings("ivr"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("refused: -32000 Authentication failed");
    }

    @Test
    void whatAProgramIsNotToldForLackOfAConnectionStandsInTheTranscript() {
        BareCall call = answered(signedIn("ivr"));
        call.start("calling.collect", ",\"digits\":{\"max\":1}");
        simulator.faults().dropAll();
        call.phone().press("1");
        assertThat(Story.of(simulator).of(call.phone()))
                .contains("note           the program has no connection and is not told of calling.call.collect");
    }

    @Test
    void theFaultsThatAreInForceAreTold() {
        BareCall call = answered(signedIn("ivr"));
        simulator.faults().neverAnswer(RelayMethod.CALLING_PLAY);
        assertThatThrownBy(() -> simulator.awaitFrame(RelayMethod.CALLING_PLAY))
                .hasMessageContaining("faults in force\n  the fault NeverAnswer[method=calling.play]");
        simulator.faults().clear();
        assertThat(Story.of(simulator).of(call.phone())).doesNotContain("faults in force");
    }

    @Test
    void aFailureThatTellsTheStoryIsNotToldItAgain() {
        Throwable failure = catchThrowable(() -> simulator.caller().rings("ivr"));
        Story.of(simulator).attachTo(failure);
        assertThat(failure)
                .hasMessageContaining("what the program sent besides")
                .hasNoSuppressedExceptions();
    }
}
