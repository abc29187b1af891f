package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.vocabulary.RelayMethod;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Page, section 4: {@code calling.record} and {@code calling.send_digits}. */
class RecordTest extends SimulatorTest {

    private static final String PLAIN = ",\"record\":{\"audio\":{}}";

    private BareCall call;

    @BeforeEach
    void answer() {
        call = answered(signedIn("ivr"));
    }

    private JsonNode recorded(String state) {
        JsonNode event = call.client().event("calling.call.record");
        assertThat(event.path("state").asString()).isEqualTo(state);
        return event;
    }

    @Test
    void theUrlStandsInTheAnswerAndInTheEvents() {
        JsonNode result = call.request(
                        "calling.record", ",\"control_id\":\"r\",\"record\":{\"audio\":{\"format\":\"wav\"}}")
                .path("result");
        assertThat(result.path("code").asString()).isEqualTo("200");
        assertThat(result.path("url").asString()).endsWith(".wav");
        assertThat(recorded("recording").path("control_id").asString()).isEqualTo("r");
        clock.advance(Duration.ofSeconds(2));
        assertThat(call.code("calling.record.stop", ",\"control_id\":\"r\"")).isEqualTo("200");
        JsonNode finished = recorded("finished");
        assertThat(finished.path("url")).isEqualTo(result.path("url"));
        assertThat(finished.path("duration").asDouble()).isEqualTo(2.0);
        assertThat(finished.path("size").asLong()).isEqualTo(44 + 2 * 16_000);
        assertNothingForbidden();
    }

    @Test
    void fiveSecondsOfSilenceAreNoInputUnlessSwitchedOff() {
        call.start("calling.record", PLAIN);
        recorded("recording");
        clock.advance(Duration.ofSeconds(5));
        assertThat(recorded("no_input").has("url")).isFalse();
        call.start("calling.record", ",\"record\":{\"audio\":{\"initial_timeout\":0}}");
        recorded("recording");
        clock.advance(Duration.ofHours(1));
        assertThat(call.client().eventsUntilNow("calling.call.record")).isEmpty();
    }

    @Test
    void aSecondOfSilenceAfterSpeechEndsIt() {
        call.start("calling.record", PLAIN);
        recorded("recording");
        call.phone().speak("my name is Anne");
        clock.advance(Duration.ofMillis(999));
        assertThat(call.client().eventsUntilNow("calling.call.record")).isEmpty();
        clock.advance(Duration.ofMillis(1));
        recorded("finished");
    }

    @Test
    void aTerminatorEndsIt() {
        call.start("calling.record", PLAIN);
        recorded("recording");
        call.phone().press("5#");
        recorded("finished");
        call.start("calling.record", ",\"record\":{\"audio\":{\"terminators\":\"9\"}}");
        recorded("recording");
        call.phone().press("#9");
        recorded("finished");
    }

    @Test
    void theTestCanLetTheCallerFallSilent() {
        call.start("calling.record", PLAIN);
        call.phone().awaitRecording().speak("hello").fallSilent();
        recorded("recording");
        recorded("finished");
        assertThatThrownBy(() -> call.phone().fallSilent()).isInstanceOf(AssertionError.class);
    }

    @Test
    void aPausedRecordingWaits() {
        String control = ",\"control_id\":\"" + call.start("calling.record", PLAIN) + "\"";
        recorded("recording");
        assertThat(call.code("calling.record.pause", control + ",\"behavior\":\"silence\""))
                .isEqualTo("200");
        recorded("paused");
        clock.advance(Duration.ofMinutes(1));
        assertThat(call.code("calling.record.resume", control)).isEqualTo("200");
        recorded("recording");
        clock.advance(Duration.ofSeconds(5));
        recorded("no_input");
    }

    @Test
    void aRecordingEndsAfterItsCall() {
        call.start("calling.record", PLAIN);
        recorded("recording");
        call.phone().hangUp();
        call.state("ended");
        assertThat(recorded("finished").path("url").asString()).isNotEmpty();
    }

    @Test
    void badParamsAreInvalid() {
        assertThat(call.error("calling.record", ",\"control_id\":\"r\"")).isEqualTo(-32602);
        assertThat(call.error("calling.record", ",\"control_id\":\"r\",\"record\":{\"audio\":{\"format\":\"ogg\"}}"))
                .isEqualTo(-32602);
    }

    @Test
    void tonesAreSentToTheOtherEnd() {
        String control = call.start("calling.send_digits", ",\"digits\":\"1w2W#\"");
        JsonNode event = call.client().event("calling.call.send_digits");
        assertThat(event.path("control_id").asString()).isEqualTo(control);
        assertThat(event.path("state").asString()).isEqualTo("finished");
        assertThat(call.phone().transcript().toString()).contains("tones 1w2W#");
        assertThat(call.error("calling.send_digits", ",\"control_id\":\"k\",\"digits\":\"12x\""))
                .isEqualTo(-32602);
    }

    @Test
    void anEndSilenceOfZeroNeverEndsIt() {
        call.start("calling.record", ",\"record\":{\"audio\":{\"end_silence_timeout\":0}}");
        recorded("recording");
        call.phone().speak("my name is Anne");
        clock.advance(Duration.ofHours(1));
        assertThat(call.client().eventsUntilNow("calling.call.record")).isEmpty();
        assertThat(call.phone().operation(RelayMethod.CALLING_RECORD).isUnderWay())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"{}, 0", "{\"beep\":false}, 0", "{\"beep\":true}, 1"})
    void itBeepsOnlyWhenToldTo(String audio, int beeps) {
        call.start("calling.record", ",\"record\":{\"audio\":" + audio + "}");
        recorded("recording");
        assertThat(call.phone().transcript().entries())
                .filteredOn(entry -> entry.text().equals("beep"))
                .hasSize(beeps);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"direction\":\"up\"", "\"input_sensitivity\":101", "\"input_sensitivity\":-1"})
    void aSideOrASensitivityThatThereIsNotIsRefused(String audio) {
        assertThat(call.error("calling.record", ",\"control_id\":\"r\",\"record\":{\"audio\":{" + audio + "}}"))
                .isEqualTo(-32602);
    }

    @Test
    void aPauseIsSkippedOrSilentAndNothingElse() {
        String control = ",\"control_id\":\"" + call.start("calling.record", PLAIN) + "\"";
        recorded("recording");
        assertThat(call.error("calling.record.pause", control + ",\"behavior\":\"loud\""))
                .isEqualTo(-32602);
        assertThat(call.client().eventsUntilNow("calling.call.record")).isEmpty();
        assertThat(call.code("calling.record.pause", control + ",\"behavior\":\"skip\""))
                .isEqualTo("200");
        recorded("paused");
    }
}
