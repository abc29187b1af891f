package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.line.Party;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Page, sections 2, 4 and 7: what holds where a request says nothing, not a moment earlier and no other. */
class DefaultsOfThePageTest extends SimulatorTest {

    private static final Duration MOMENT = Duration.ofMillis(1);

    private BareCall call;

    @BeforeEach
    void answer() {
        call = answered(signedIn("ivr"));
    }

    private List<String> told(String type) {
        return call.client().eventsUntilNow("calling.call." + type);
    }

    /** Nothing more is told until so many seconds have passed, and then something is. */
    private String toldAfter(String type, double seconds) {
        told(type);
        clock.advance(Duration.ofMillis(Math.round(seconds * 1000)).minus(MOMENT));
        assertThat(told(type)).isEmpty();
        clock.advance(MOMENT);
        List<String> then = told(type);
        assertThat(then).hasSize(1);
        return then.get(0);
    }

    @Test
    void theServerPingsAfterTenSecondsAndEveryTen() {
        BareClient client = signedIn();
        for (int round = 0; round < 3; round++) {
            clock.advance(Duration.ofSeconds(10).minus(MOMENT));
            client.request("signalwire.ping", "{}");
            assertThat(client.all().stream().filter(DefaultsOfThePageTest::isPing))
                    .hasSize(round);
            clock.advance(MOMENT);
            client.await("a ping", DefaultsOfThePageTest::isPing);
        }
    }

    private static boolean isPing(JsonNode frame) {
        return frame.path("method").asString("").equals("signalwire.ping");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``, 5",
                "`\"initial_timeout\":2`, 2",
                "`\"initial_timeout\":7.5`, 7.5",
                "`\"initial_timeout\":null`, 5"
            })
    void aRecordingWaitsForInput(String audio, double seconds) {
        call.start("calling.record", ",\"record\":{\"audio\":{" + audio + "}}");
        assertThat(toldAfter("record", seconds)).contains("\"no_input\"");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"``, 1", "`\"end_silence_timeout\":3`, 3", "`\"end_silence_timeout\":null`, 1"})
    void aRecordingEndsInSilence(String audio, double seconds) {
        call.start("calling.record", ",\"record\":{\"audio\":{" + audio + "}}");
        call.phone().speak("my name is Anne");
        assertThat(toldAfter("record", seconds)).contains("\"finished\"");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``, #*, 0123456789ABCD",
                "`\"terminators\":null`, #*, 0123456789ABCD",
                "`\"terminators\":\"9\"`, 9, #*012345678",
                "`\"terminators\":\"\"`, ``, 0123456789#*"
            })
    void aRecordingEndsWithATerminator(String audio, String ending, String others) {
        String params = ",\"record\":{\"audio\":{\"initial_timeout\":0" + (audio.isEmpty() ? "" : "," + audio) + "}}";
        for (String key : ending.split("")) {
            if (!key.isEmpty()) {
                call.start("calling.record", params);
                told("record");
                call.phone().press(key);
                assertThat(told("record")).singleElement().asString().contains("\"finished\"");
            }
        }
        call.start("calling.record", params);
        told("record");
        call.phone().press(others);
        assertThat(told("record")).isEmpty();
    }

    @Test
    void aRecordingIsAnMp3InMonoWithoutABeep() {
        call.start("calling.record", ",\"record\":{\"audio\":{}}");
        String started = told("record").get(0);
        assertThat(started).contains(".mp3");
        assertThat(call.phone().transcript().toString()).doesNotContain("beep");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"``, 4", "`,\"initial_timeout\":null`, 4", "`,\"initial_timeout\":9`, 9"})
    void inputIsWaitedForOnceTheTimersRun(String more, double seconds) {
        call.start("calling.collect", ",\"digits\":{\"max\":2},\"start_input_timers\":true" + more);
        assertThat(toldAfter("collect", seconds)).contains("\"no_input\"");
        call.start("calling.play_and_collect", PlayTest.TTS + ",\"collect\":{\"digits\":{\"max\":2}" + more + "}");
        assertThat(toldAfter("collect", seconds)).contains("\"no_input\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"partial_results\":false,\"continuous\":false,\"send_start_of_input\":false"})
    void ofInputOnlyTheResultIsToldAndItIsTheEnd(String flags) {
        String id = call.start("calling.collect", ",\"digits\":{\"max\":2},\"speech\":{}" + flags);
        call.phone().press("1").press("2");
        assertThat(told("collect"))
                .singleElement()
                .asString()
                .contains("\"12\"")
                .doesNotContain("\"final\":false");
        assertThat(call.code("calling.collect.stop", ",\"control_id\":\"" + id + "\""))
                .isEqualTo("404");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"``, 30", "`,\"timeout\":null`, 30", "`,\"timeout\":45`, 45"})
    void aDetectorGivesUp(String more, double seconds) {
        call.phone().become(Party.SILENCE);
        call.start("calling.detect", ",\"detect\":{\"type\":\"machine\",\"params\":{}}" + more);
        assertThat(toldAfter("detect", seconds)).contains("\"finished\"");
    }

    @Test
    void aDetectorOfKeysListensForThoseOfATelephone() {
        call.start("calling.detect", ",\"detect\":{\"type\":\"digit\",\"params\":{}}");
        call.phone().press("0123456789#*ABCD");
        assertThat(told("detect")).singleElement().asString().contains("\"0123456789#*\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"loop\":1", ",\"loop\":null"})
    void mediaArePlayedOnce(String more) {
        call.start("calling.play", PlayTest.TTS + more);
        call.play("finished");
        assertThat(call.phone().transcript().heard()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"reason\":\"hangup\"", ",\"reason\":null"})
    void aCallThatIsEndedWasHungUp(String more) {
        call.request("calling.end", more);
        assertThat(call.state("ended").path("end_reason").asString()).isEqualTo("hangup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"timeout\":0", ",\"timeout\":null"})
    void anEchoHasNoEndOfItsOwn(String more) {
        call.code("calling.echo", more);
        told("echo");
        clock.advance(Duration.ofDays(1));
        assertThat(told("echo")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"max_triggers\":0", ",\"max_triggers\":null"})
    void boundKeysAreNotUsedUp(String more) {
        call.code("calling.bind_digit", ",\"digits\":\"1\",\"bind_method\":\"calling.play\"" + more);
        call.phone().press("1".repeat(100));
        assertThat(call.phone().operation(RelayMethod.CALLING_BIND_DIGIT).isUnderWay())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"start_on_enter\":true", ",\"start_on_enter\":null,\"muted\":null"})
    void aConferenceBeginsWithWhoeverJoinsIt(String more) {
        call.code("calling.join_conference", ",\"name\":\"team\"" + more);
        assertThat(simulator.awaitConference("team").isStarted()).isTrue();
        assertThat(simulator.awaitConference("team").isMuted(call.phone())).isFalse();
    }
}
