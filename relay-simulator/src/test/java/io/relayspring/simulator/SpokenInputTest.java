package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Page, section 4: {@code calling.collect} that takes speech. */
class SpokenInputTest extends SimulatorTest {

    private BareCall call;

    @BeforeEach
    void answer() {
        call = answered(signedIn("ivr"));
    }

    private void heard(String text, boolean last) {
        JsonNode event = call.collected();
        assertThat(event.at("/result/type").asString()).isEqualTo("speech");
        assertThat(event.at("/result/params/text").asString()).isEqualTo(text);
        assertThat(event.path("final").asBoolean(!last)).isEqualTo(last);
    }

    @Test
    void partialWordsAreNotFinalAndTheWholeIs() {
        call.start("calling.collect", ",\"speech\":{},\"partial_results\":true");
        call.phone().speak("yes please");
        heard("yes", false);
        heard("yes please", true);
        assertThat(call.client().eventsUntilNow("calling.call.collect")).isEmpty();
        assertNothingForbidden();
    }

    @Test
    void itsTimeoutsHaveNoEffectSinceWordsAreSaidInAnInstant() {
        String both = "\"end_silence_timeout\":1,\"speech_timeout\":2";
        call.start("calling.collect", ",\"partial_results\":true,\"speech\":{" + both + "}");
        clock.advance(Duration.ofHours(1));
        assertThat(call.client().eventsUntilNow("calling.call.collect")).isEmpty();
        call.phone().speak("yes please");
        heard("yes", false);
        heard("yes please", true);
        assertNothingForbidden();
    }
}
