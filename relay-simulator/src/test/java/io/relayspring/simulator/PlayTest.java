package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.report.Severity;
import io.relayspring.simulator.time.Pace;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Page, section 4: {@code calling.play} and its sub-commands. */
class PlayTest extends SimulatorTest {

    static final String TTS = ",\"play\":[{\"type\":\"tts\",\"params\":{\"text\":\"Hello there\"}}]";
    static final String ALL = """
            ,"play":[{"type":"tts","params":{"text":"Hello","language":"en-GB","gender":"female"}},
             {"type":"audio","params":{"url":"https://example.com/a.mp3"}},
             {"type":"silence","params":{"duration":1.5}},
             {"type":"ringtone","params":{"name":"us","duration":2}}],"volume":-3.5,"direction":"both" """;

    private BareCall call;

    @BeforeEach
    void answer() {
        call = answered(signedIn("ivr"));
    }

    @Test
    void everySortOfMediaIsHeardInOrder() {
        String control = call.start("calling.play", ALL);
        assertThat(call.play("playing").path("control_id").asString()).isEqualTo(control);
        assertThat(call.play("finished").path("control_id").asString()).isEqualTo(control);
        assertThat(call.phone().transcript().heard())
                .containsExactly("Hello", "https://example.com/a.mp3", "1.5", "us");
        assertNothingForbidden();
    }

    @Test
    void inRealityItTakesItsTime() {
        simulator.pace(Pace.REALISTIC);
        call.start("calling.play", ALL);
        call.phone().awaitHeard("Hello");
        assertThat(call.phone().transcript().heard()).containsExactly("Hello");
        clock.advance(Duration.ofMillis(300));
        assertThat(call.phone().transcript().heard()).hasSize(2);
        clock.advance(Duration.ofMillis(3000 + 1500 + 1999));
        assertThat(call.client().eventsUntilNow("calling.call.play")).noneMatch(event -> event.contains("finished"));
        clock.advance(Duration.ofMillis(1));
        call.play("finished");
    }

    @Test
    void aLoopPlaysSoManyTimes() {
        call.start("calling.play", TTS + ",\"loop\":3");
        call.play("finished");
        assertThat(call.phone().transcript().heard()).hasSize(3);
    }

    @Test
    void anEndlessLoopPlaysUntilItIsStopped() {
        String control = call.start("calling.play", TTS + ",\"loop\":0");
        call.play("playing");
        assertThat(call.client().eventsUntilNow("calling.call.play")).isEmpty();
        assertThat(call.code("calling.play.stop", ",\"control_id\":\"" + control + "\""))
                .isEqualTo("200");
        call.play("finished");
    }

    @Test
    void aPauseHaltsTheMediaAndAResumeGoesOnWhereItStood() {
        simulator.pace(Pace.REALISTIC);
        String control = ",\"control_id\":\"" + call.start("calling.play", TTS) + "\"";
        clock.advance(Duration.ofMillis(600));
        assertThat(call.code("calling.play.pause", control)).isEqualTo("200");
        call.play("paused");
        clock.advance(Duration.ofMinutes(5));
        assertThat(call.code("calling.play.pause", control)).isEqualTo("200");
        assertThat(call.client().eventsUntilNow("calling.call.play")).noneMatch(event -> !event.contains("playing"));
        assertThat(call.code("calling.play.resume", control)).isEqualTo("200");
        call.play("playing");
        clock.advance(Duration.ofMillis(59));
        assertThat(call.client().eventsUntilNow("calling.call.play")).isEmpty();
        clock.advance(Duration.ofMillis(1));
        call.play("finished");
    }

    @Test
    void theVolumeOfARunningPlayCanBeSet() {
        String control = ",\"control_id\":\"" + call.start("calling.play", TTS + ",\"loop\":0") + "\"";
        assertThat(call.code("calling.play.volume", control + ",\"volume\":-12"))
                .isEqualTo("200");
        assertThat(call.error("calling.play.volume", control)).isEqualTo(-32602);
        assertThat(call.error("calling.play.volume", control + ",\"volume\":41"))
                .isEqualTo(-32602);
    }

    @Test
    void whatHasFinishedCannotBeStopped() {
        String control = call.start("calling.play", TTS);
        call.play("finished");
        assertThat(call.code("calling.play.stop", ",\"control_id\":\"" + control + "\""))
                .isEqualTo("404");
    }

    @Test
    void atManualPaceTheTestSaysWhenItHasFinished() {
        simulator.pace(Pace.MANUAL);
        call.start("calling.play", TTS);
        call.phone().awaitPlaying().awaitHeard("Hello");
        assertThat(call.client().eventsUntilNow("calling.call.play")).noneMatch(event -> event.contains("finished"));
        call.phone().finishPlayback();
        call.play("finished");
        assertThatThrownBy(() -> call.phone().finishPlayback())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Hello there");
    }

    @Test
    void aControlIdInUseIsRefusedAndForbidden() {
        call.request("calling.play", TTS + ",\"loop\":0,\"control_id\":\"same\"");
        assertThat(call.code("calling.play", TTS + ",\"control_id\":\"same\"")).isEqualTo("409");
        assertThat(rulesBroken()).containsExactly("A control id is unique among those running");
    }

    @Test
    void aPlayCutByHangingUpIsRegretted() {
        simulator.pace(Pace.MANUAL);
        call.start("calling.play", TTS);
        call.request("calling.end", "");
        assertThat(simulator.violations(Severity.REGRETTED)).hasSize(1);
        assertNothingForbidden();
    }

    @Test
    void aPlayStoppedBeforeHangingUpIsNotRegretted() {
        simulator.pace(Pace.MANUAL);
        String control = call.start("calling.play", TTS);
        call.request("calling.play.stop", ",\"control_id\":\"" + control + "\"");
        call.request("calling.end", "");
        assertThat(simulator.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"play\":[{\"type\":\"tts\",\"text\":\"flat\"}]",
                ",\"play\":[{\"type\":\"tts\",\"params\":{\"text\":\"  \"}}]",
                ",\"play\":[{\"type\":\"hologram\",\"params\":{}}]",
                ",\"play\":[{\"type\":\"silence\",\"params\":{\"duration\":\"1\"}}]",
                ",\"play\":[{\"type\":\"ringtone\",\"params\":{\"name\":\"mars\"}}]",
                ",\"play\":[{\"type\":\"audio\",\"params\":{\"url\":\"a.mp3\"}}]",
                ",\"play\":[]",
                ",\"play\":{}",
                ",\"volume\":3",
                ",\"play\":[{\"type\":\"ringtone\",\"params\":{\"name\":\"us\"}}],\"volume\":-41",
                ",\"play\":[{\"type\":\"ringtone\",\"params\":{\"name\":\"us\"}}],\"loop\":-1",
                ",\"play\":[{\"type\":\"ringtone\",\"params\":{\"name\":\"us\"}}],\"direction\":\"up\""
            })
    void badMediaAndFlatMediaAreInvalidParams(String params) {
        assertThat(call.error("calling.play", params + ",\"control_id\":\"k\"")).isEqualTo(-32602);
        assertThat(simulator.violations(Severity.FORBIDDEN)).isNotEmpty();
        assertThat(call.phone().transcript().heard()).isEmpty();
    }

    @Test
    void aPlayThatFailsEndsInError() {
        simulator.pace(Pace.MANUAL);
        String control = call.start("calling.play", TTS);
        call.phone().operation(RelayMethod.CALLING_PLAY).awaitStarted().fail();
        assertThat(call.play("error").path("control_id").asString()).isEqualTo(control);
        assertThat(call.code("calling.play.stop", ",\"control_id\":\"" + control + "\""))
                .isEqualTo("404");
        assertThat(call.client().eventsUntilNow("calling.call.play")).noneMatch(event -> event.contains("finished"));
    }

    @Test
    void everyRingtoneOfThePageIsPlayed() {
        String[] names = ("at au bg br be ch cl cn cz de dk ee es fi fr gr hu il in it lt jp mx my nl no nz ph pl pt ru"
                        + " se sg th uk us tw ve za")
                .split(" ");
        String items = Arrays.stream(names)
                .map("{\"type\":\"ringtone\",\"params\":{\"name\":\"%s\"}}"::formatted)
                .collect(Collectors.joining(","));
        call.start("calling.play", ",\"play\":[" + items + "]");
        call.play("finished");
        assertThat(call.phone().transcript().heard()).containsExactly(names);
        assertNothingForbidden();
    }
}
