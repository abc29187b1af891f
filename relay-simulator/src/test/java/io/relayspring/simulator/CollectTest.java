package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.time.Pace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Page, section 4: {@code calling.collect}, {@code calling.play_and_collect}, and the form of their results. */
class CollectTest extends SimulatorTest {

    private static final String DIGITS = ",\"digits\":{\"max\":4,\"terminators\":\"#*\",\"digit_timeout\":3}";
    private static final String SPEECH = ",\"speech\":{\"language\":\"en-US\",\"hints\":[\"yes\"]}";
    private static final String PROMPT =
            PlayTest.TTS + ",\"collect\":{\"initial_timeout\":10,\"digits\":{\"max\":1,\"digit_timeout\":5}}";

    private BareCall call;

    @BeforeEach
    void answer() {
        call = answered(signedIn("ivr"));
    }

    @Test
    void aDigitResultHasNoStateAndNestsItsParams() {
        String control = call.start("calling.collect", DIGITS);
        call.phone().press("12").press("34");
        JsonNode event = call.collected();
        assertThat(event.path("control_id").asString()).isEqualTo(control);
        assertThat(event.path("call_id").asString()).isEqualTo(call.phone().id());
        assertThat(event.has("state")).isFalse();
        assertThat(event.at("/result/type").asString()).isEqualTo("digit");
        assertThat(event.at("/result/params/digits").asString()).isEqualTo("1234");
        assertThat(event.at("/result/params/terminator").asString()).isEmpty();
        assertNothingForbidden();
    }

    @Test
    void aTerminatorEndsTheInputAndIsNamed() {
        call.start("calling.collect", DIGITS);
        call.phone().press("12#");
        JsonNode event = call.collected();
        assertThat(event.at("/result/params/digits").asString()).isEqualTo("12");
        assertThat(event.at("/result/params/terminator").asString()).isEqualTo("#");
    }

    @Test
    void theDigitTimeoutCountsAnewFromEachDigit() {
        call.start("calling.collect", DIGITS);
        call.phone().press("1");
        clock.advance(Duration.ofMillis(2999));
        call.phone().press("2");
        clock.advance(Duration.ofMillis(2999));
        assertThat(call.client().eventsUntilNow("calling.call.collect")).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(call.collected().at("/result/params/digits").asString()).isEqualTo("12");
    }

    @Test
    void withoutStartedTimersThereIsNeverANoInput() {
        call.start("calling.collect", DIGITS + ",\"initial_timeout\":2");
        clock.advance(Duration.ofHours(1));
        assertThat(call.client().eventsUntilNow("calling.call.collect")).isEmpty();
    }

    @Test
    void withStartInputTimersSilenceIsNoInput() {
        call.start("calling.collect", DIGITS + ",\"initial_timeout\":2,\"start_input_timers\":true");
        clock.advance(Duration.ofSeconds(2));
        JsonNode event = call.collected();
        assertThat(event.at("/result/type").asString()).isEqualTo("no_input");
        assertThat(event.path("result").has("params")).isFalse();
    }

    @Test
    void theInitialTimeoutIsFourSecondsUnlessGiven() {
        call.start("calling.collect", DIGITS + ",\"start_input_timers\":true");
        clock.advance(Duration.ofMillis(3999));
        assertThat(call.client().eventsUntilNow("calling.call.collect")).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(call.collected().at("/result/type").asString()).isEqualTo("no_input");
    }

    @Test
    void theTimersCanBeStartedLater() {
        String control = call.start("calling.collect", DIGITS + ",\"initial_timeout\":2");
        clock.advance(Duration.ofSeconds(30));
        assertThat(call.code("calling.collect.start_input_timers", ",\"control_id\":\"" + control + "\""))
                .isEqualTo("200");
        clock.advance(Duration.ofSeconds(2));
        assertThat(call.collected().at("/result/type").asString()).isEqualTo("no_input");
    }

    @Test
    void speechComesWithItsConfidence() {
        call.start("calling.collect", SPEECH);
        call.phone().speak("yes please");
        JsonNode result = call.collected().path("result");
        assertThat(result.path("type").asString()).isEqualTo("speech");
        assertThat(result.at("/params/text").asString()).isEqualTo("yes please");
        assertThat(result.at("/params/confidence").asDouble()).isPositive();
    }

    @Test
    void digitsAndSpeechCanBothBeTaken() {
        call.start("calling.collect", DIGITS + SPEECH);
        call.phone().press("7*");
        assertThat(call.collected().at("/result/type").asString()).isEqualTo("digit");
    }

    @Test
    void whatIsNotTakenIsOnlyWrittenDown() {
        call.start("calling.collect", SPEECH);
        call.phone().press("5");
        assertThat(call.client().eventsUntilNow("calling.call.collect")).isEmpty();
        assertThat(call.phone().transcript().pressed()).isEqualTo("5");
    }

    @Test
    void partialResultsAreMarkedAsNotFinal() {
        call.start("calling.collect", DIGITS + ",\"partial_results\":true");
        call.phone().press("1#");
        JsonNode partial = call.collected();
        assertThat(partial.path("final").asBoolean(true)).isFalse();
        assertThat(partial.at("/result/params/digits").asString()).isEqualTo("1");
        JsonNode last = call.collected();
        assertThat(last.path("final").asBoolean()).isTrue();
        assertThat(last.at("/result/params/terminator").asString()).isEqualTo("#");
    }

    @Test
    void aContinuousCollectGoesOnUntilItIsStopped() {
        String control = call.start("calling.collect", SPEECH + ",\"continuous\":true");
        call.phone().speak("one").speak("two");
        assertThat(call.collected().at("/result/params/text").asString()).isEqualTo("one");
        assertThat(call.collected().at("/result/params/text").asString()).isEqualTo("two");
        assertThat(call.code("calling.collect.stop", ",\"control_id\":\"" + control + "\""))
                .isEqualTo("200");
        assertThat(call.collected().path("state").asString()).isEqualTo("finished");
    }

    @Test
    void theStartOfInputIsToldWhenWanted() {
        call.start("calling.collect", DIGITS + ",\"send_start_of_input\":true");
        call.phone().press("1#");
        assertThat(call.collected().at("/result/type").asString()).isEqualTo("start_of_input");
        assertThat(call.collected().at("/result/type").asString()).isEqualTo("digit");
    }

    @Test
    void aStoppedCollectGivesWhatThereIs() {
        String control = call.start("calling.collect", DIGITS);
        call.phone().press("12");
        call.request("calling.collect.stop", ",\"control_id\":\"" + control + "\"");
        assertThat(call.collected().at("/result/params/digits").asString()).isEqualTo("12");
    }

    @Test
    void noMatchAndErrorAreResultsToo() {
        call.start("calling.collect", SPEECH);
        call.phone().mumble();
        assertThat(call.collected().at("/result/type").asString()).isEqualTo("no_match");
        call.start("calling.collect", SPEECH);
        call.phone().operation(RelayMethod.CALLING_COLLECT).fail();
        assertThat(call.collected().at("/result/type").asString()).isEqualTo("error");
        assertThatThrownBy(() -> call.phone().mumble()).isInstanceOf(AssertionError.class);
    }

    @Test
    void aCollectThatTakesNothingIsInvalid() {
        assertThat(call.error("calling.collect", ",\"control_id\":\"k\"")).isEqualTo(-32602);
        assertThat(call.error("calling.collect", ",\"control_id\":\"k\",\"digits\":{}"))
                .isEqualTo(-32602);
        assertThat(call.error("calling.collect", ",\"control_id\":\"k\",\"digits\":{\"max\":\"1\"}"))
                .isEqualTo(-32602);
    }

    @Test
    void aPromptAndItsInputShareOneControlId() {
        simulator.pace(Pace.MANUAL);
        String control = call.start("calling.play_and_collect", PROMPT);
        assertThat(call.play("playing").path("control_id").asString()).isEqualTo(control);
        call.phone().press("1");
        assertThat(call.play("finished").path("control_id").asString()).isEqualTo(control);
        JsonNode event = call.collected();
        assertThat(event.path("control_id").asString()).isEqualTo(control);
        assertThat(event.at("/result/params/digits").asString()).isEqualTo("1");
        assertNothingForbidden();
    }

    @Test
    void theTimersOfAPromptStartWhenItEnds() {
        simulator.pace(Pace.MANUAL);
        call.start("calling.play_and_collect", PROMPT);
        clock.advance(Duration.ofMinutes(1));
        assertThat(call.client().eventsUntilNow("calling.call.collect")).isEmpty();
        call.phone().finishPlayback();
        clock.advance(Duration.ofSeconds(10));
        assertThat(call.collected().at("/result/type").asString()).isEqualTo("no_input");
    }

    @Test
    void theTestCanLetTheTimeRunOut() {
        call.start("calling.play_and_collect", PROMPT);
        call.phone().awaitCollecting().timeOutInput();
        assertThat(call.collected().at("/result/type").asString()).isEqualTo("no_input");
    }

    @Test
    void aStoppedPromptAlsoEndsItsMedia() {
        simulator.pace(Pace.MANUAL);
        String control = ",\"control_id\":\"" + call.start("calling.play_and_collect", PROMPT) + "\"";
        assertThat(call.code("calling.play_and_collect.volume", control + ",\"volume\":2.5"))
                .isEqualTo("200");
        assertThat(call.code("calling.play_and_collect.stop", control)).isEqualTo("200");
        call.play("finished");
        assertThat(call.collected().at("/result/type").asString()).isEqualTo("no_input");
    }

    @Test
    void whatFitsNothingCutsThePromptToo() {
        simulator.pace(Pace.MANUAL);
        call.start("calling.play_and_collect", PROMPT);
        call.play("playing");
        call.phone().mumble();
        call.play("finished");
        assertThat(call.collected().at("/result/type").asString()).isEqualTo("no_match");
    }

    @Test
    void aPromptKnowsNoPause() {
        simulator.pace(Pace.MANUAL);
        String control = call.start("calling.play_and_collect", PROMPT);
        assertThat(call.error("calling.play_and_collect.pause", ",\"control_id\":\"" + control + "\""))
                .isEqualTo(-32601);
        assertThat(call.code("calling.play.pause", ",\"control_id\":\"" + control + "\""))
                .isEqualTo("404");
    }

    @Test
    void whenTheCallEndsItsOperationsEndSilently() {
        simulator.pace(Pace.MANUAL);
        call.start("calling.play_and_collect", PROMPT);
        call.phone().hangUp();
        call.state("ended");
        clock.advance(Duration.ofMinutes(10));
        assertThat(call.client().eventsUntilNow("calling.call.collect")).isEmpty();
        assertThat(simulator.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"41", "-41", "\"3\""})
    void theVolumeOfAPromptHasItsRange(String volume) {
        String bad = ",\"volume\":" + volume;
        assertThat(call.error("calling.play_and_collect", ",\"control_id\":\"k\"" + PROMPT + bad))
                .isEqualTo(-32602);
        String control = ",\"control_id\":\"" + call.start("calling.play_and_collect", PROMPT) + "\"";
        assertThat(call.error("calling.play_and_collect.volume", control + bad)).isEqualTo(-32602);
        assertThat(call.error("calling.play_and_collect.volume", control))
                .as("without a volume")
                .isEqualTo(-32602);
    }

    @Test
    void aContinuousCollectGoesOnAfterSilenceAndWhatFitsNothing() {
        call.start(
                "calling.collect", DIGITS + ",\"continuous\":true,\"start_input_timers\":true,\"initial_timeout\":2");
        clock.advance(Duration.ofSeconds(2));
        assertThat(call.collected().at("/result/type").asString()).isEqualTo("no_input");
        call.phone().mumble();
        assertThat(call.collected().at("/result/type").asString()).isEqualTo("no_match");
        call.phone().press("1234");
        assertThat(call.collected().at("/result/params/digits").asString()).isEqualTo("1234");
        call.phone().hangUp();
        call.state("ended");
        assertThat(call.client().eventsUntilNow("calling.call.collect")).isEmpty();
    }

    @Test
    void whatIsNoInputHasNoParams() {
        for (Runnable end : List.<Runnable>of(
                () -> call.phone().mumble(),
                () -> call.phone().timeOutInput(),
                () -> call.phone().operation(RelayMethod.CALLING_COLLECT).fail())) {
            call.start("calling.collect", DIGITS);
            end.run();
            JsonNode event = call.collected();
            assertThat(event.path("result").propertyNames()).containsExactly("type");
            assertThat(event.has("state")).isFalse();
        }
    }
}
