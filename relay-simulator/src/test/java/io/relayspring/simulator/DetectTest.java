package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.simulator.line.Party;
import io.relayspring.simulator.report.Severity;
import io.relayspring.simulator.report.Violation;
import io.relayspring.simulator.time.Pace;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Page, section 4: {@code calling.detect}; judged by {@code event}, no {@code state}, {@code finished} at the end. */
class DetectTest extends ControlApiCase {

    private static final String MACHINE = ",\"detect\":{\"type\":\"machine\",\"params\":{}}";
    private static final String FAX = ",\"detect\":{\"type\":\"fax\",\"params\":{}}";
    private static final String DIGIT = ",\"detect\":{\"type\":\"digit\",\"params\":{}}";

    private BareCall call;

    @BeforeEach
    void answer() {
        call = answered(signedIn("ivr"));
    }

    private JsonNode heard(String event) {
        JsonNode told = call.client().event("calling.call.detect");
        assertThat(told.at("/detect/params/event").asString()).isEqualTo(event);
        assertThat(told.has("state")).isFalse();
        return told;
    }

    private void nothingMore() {
        assertThat(call.client().eventsUntilNow("calling.call.detect")).isEmpty();
        assertNothingForbidden();
    }

    @Test
    void aPersonIsHumanAndTheTypeIsMachineEvenSo() {
        String control = call.start("calling.detect", MACHINE);
        JsonNode told = heard("HUMAN");
        assertThat(told.path("control_id").asString()).isEqualTo(control);
        assertThat(told.at("/detect/type").asString()).isEqualTo("machine");
        heard("finished");
        nothingMore();
    }

    @Test
    void aMachineGreetsThenBeeps() {
        call.phone().become(Party.MACHINE);
        call.start("calling.detect", MACHINE);
        assertThat(heard("MACHINE").at("/detect/params").has("beep")).isFalse();
        assertThat(heard("READY").at("/detect/params/beep").asBoolean()).isTrue();
        heard("finished");
        nothingMore();
    }

    @Test
    void theTestCanBeepByHand() {
        simulator.pace(Pace.MANUAL);
        call.start("calling.detect", MACHINE);
        heard("HUMAN");
        heard("finished");
        call.phone().become(Party.MACHINE);
        call.start("calling.detect", MACHINE);
        heard("MACHINE");
        nothingMore();
        call.phone().awaitDetecting().beep();
        heard("READY");
        heard("finished");
        assertThatThrownBy(() -> call.phone().beep())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("beep");
    }

    @Test
    void whoAsksForInterruptionsIsToldWhenTheMachineSpeaksAgain() {
        simulator.pace(Pace.MANUAL);
        call.phone().become(Party.MACHINE);
        call.start("calling.detect", ",\"detect\":{\"type\":\"machine\",\"params\":{\"detect_interruptions\":true}}");
        heard("MACHINE");
        call.phone().speak("still greeting").beep();
        assertThat(heard("READY").at("/detect/params/beep").asBoolean()).isTrue();
        call.phone().speak("and another thing");
        assertThat(heard("NOT_READY").at("/detect/params").has("beep")).isFalse();
        call.phone().speak("on and on").beep();
        heard("READY");
        nothingMore();
        clock.advance(Duration.ofSeconds(30));
        heard("finished");
        nothingMore();
    }

    @Test
    void afterAnInterruptionTheMachineBeepsByItself() {
        simulator.pace(Pace.REALISTIC);
        call.phone().become(Party.MACHINE);
        call.start("calling.detect", ",\"detect\":{\"type\":\"machine\",\"params\":{\"detect_interruptions\":true}}");
        clock.advance(Duration.ofMillis(4500));
        heard("MACHINE");
        heard("READY");
        call.phone().speak("and another thing");
        heard("NOT_READY");
        clock.advance(Duration.ofMillis(2999));
        nothingMore();
        clock.advance(Duration.ofMillis(1));
        heard("READY");
    }

    @Test
    void whoDoesNotAskForInterruptionsIsToldOfNone() {
        simulator.pace(Pace.MANUAL);
        call.phone().become(Party.MACHINE);
        call.start("calling.detect", MACHINE);
        heard("MACHINE");
        call.phone().beep();
        heard("READY");
        heard("finished");
        call.phone().speak("and another thing");
        nothingMore();
    }

    @Test
    void whoDoesNotWaitForTheEndOfTheMessageHearsNoBeep() {
        call.phone().become(Party.MACHINE);
        call.start("calling.detect", ",\"detect\":{\"type\":\"machine\",\"params\":{\"detect_message_end\":false}}");
        heard("MACHINE");
        heard("finished");
        nothingMore();
    }

    @Test
    void whatIsNullIsNotGiven() {
        call.phone().become(Party.MACHINE);
        call.start("calling.detect", detect("machine", "\"detect_message_end\":null"));
        heard("MACHINE");
        heard("READY");
        heard("finished");
        call.start("calling.detect", detect("digit", "\"digits\":null"));
        call.phone().press("7");
        heard("7");
    }

    @Test
    void realisticallyTheyTakeTheirTime() {
        simulator.pace(Pace.REALISTIC);
        call.phone().become(Party.MACHINE);
        call.start("calling.detect", MACHINE);
        nothingMore();
        clock.advance(Duration.ofMillis(1500));
        heard("MACHINE");
        nothingMore();
        clock.advance(Duration.ofSeconds(3));
        heard("READY");
    }

    @Test
    void aFaxIsHeardByItsTone() {
        call.phone().become(Party.FAX);
        call.start("calling.detect", FAX);
        assertThat(heard("CED").at("/detect/type").asString()).isEqualTo("fax");
        heard("finished");
        call.start("calling.detect", ",\"detect\":{\"type\":\"fax\",\"params\":{\"tone\":\"CNG\"}}");
        heard("CNG");
        heard("finished");
        call.start("calling.detect", MACHINE);
        heard("UNKNOWN");
        heard("finished");
    }

    @Test
    void withoutAVerdictOnlyTheEndComesWhenTheTimeIsUp() {
        call.phone().become(Party.SILENCE);
        call.start("calling.detect", MACHINE);
        call.start("calling.detect", FAX + ",\"timeout\":10");
        clock.advance(Duration.ofMillis(9999));
        nothingMore();
        clock.advance(Duration.ofMillis(1));
        assertThat(heard("finished").at("/detect/type").asString()).isEqualTo("fax");
        clock.advance(Duration.ofSeconds(20));
        assertThat(heard("finished").at("/detect/type").asString()).isEqualTo("machine");
    }

    @Test
    void whoeverComesToThePhoneLaterIsHeardThen() {
        call.phone().become(Party.SILENCE);
        call.start("calling.detect", MACHINE);
        nothingMore();
        call.phone().become(Party.PERSON);
        heard("HUMAN");
    }

    @Test
    void keysAreToldTogetherWhileAllElseGoesOn() {
        String control = call.start("calling.detect", DIGIT);
        call.start("calling.collect", ",\"digits\":{\"max\":2}");
        call.phone().press("1#");
        assertThat(heard("1#").at("/detect/type").asString()).isEqualTo("digit");
        assertThat(call.collected().at("/result/params/digits").asString()).isEqualTo("1#");
        assertThat(call.code("calling.detect.stop", ",\"control_id\":\"" + control + "\""))
                .isEqualTo("200");
        heard("finished");
        call.phone().press("2");
        nothingMore();
    }

    @Test
    void onlyTheKeysAskedForAreTold() {
        call.start("calling.detect", ",\"detect\":{\"type\":\"digit\",\"params\":{\"digits\":\"12\"}}");
        call.phone().press("9").press("921");
        heard("21");
    }

    @Test
    void aDetectorDiesWithItsCall() {
        call.phone().become(Party.SILENCE);
        call.start("calling.detect", MACHINE);
        call.phone().hangUp();
        call.state("ended");
        clock.advance(Duration.ofMinutes(1));
        nothingMore();
    }

    @Test
    void paramsOfAnotherDetectorAreForbidden() {
        assertThat(call.error(
                        "calling.detect",
                        ",\"control_id\":\"k\",\"detect\":{\"type\":\"fax\",\"params\":{\"tone\":\"MOO\"}}"))
                .isEqualTo(-32602);
        assertThat(call.error("calling.detect", ",\"control_id\":\"k\",\"detect\":{\"type\":\"cat\",\"params\":{}}"))
                .isEqualTo(-32602);
    }

    @Test
    void theOtherEndCanBeChosenOverHttp() {
        String path = "/api/calls/" + call.phone().id();
        simulator.pace(Pace.MANUAL);
        assertThat(json(200, "PUT", path + "/party", "{\"party\":\"machine\"}")
                        .path("party")
                        .asString())
                .isEqualTo("machine");
        assertProblem(send("POST", path + "/beep", ""), 409, "beep");
        call.start("calling.detect", MACHINE);
        heard("MACHINE");
        json(200, "POST", path + "/beep", "");
        heard("READY");
        assertProblem(send("PUT", path + "/party", "{\"party\":\"cat\"}"), 400, "person, machine, fax, silence");
        assertProblem(send("PUT", "/api/calls/nobody/party", "{\"party\":\"fax\"}"), 404, "call");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"initial_timeout\":\"4.5\"",
                "\"end_silence_timeout\":\"1\"",
                "\"machine_ready_timeout\":-1",
                "\"machine_voice_threshold\":true",
                "\"machine_words_threshold\":1.5",
                "\"detect_interruptions\":\"no\"",
                "\"detect_message_end\":1"
            })
    void wrongParamsOfAMachineAreRefused(String params) {
        assertThat(call.error("calling.detect", ",\"control_id\":\"k\"" + detect("machine", params)))
                .isEqualTo(-32602);
    }

    @ParameterizedTest
    @CsvSource({"fax, digits, 12", "digit, tone, CED", "machine, digits, 12"})
    void aFieldOfAnotherDetectorIsForbidden(String type, String field, String value) {
        call.start("calling.detect", detect(type, "\"%s\":\"%s\"".formatted(field, value)));
        assertThat(simulator.violations(Severity.FORBIDDEN))
                .extracting(Violation::what)
                .containsExactly("calling.detect: params.detect.params." + field);
    }

    private static String detect(String type, String params) {
        return ",\"detect\":{\"type\":\"%s\",\"params\":{%s}}".formatted(type, params);
    }
}
