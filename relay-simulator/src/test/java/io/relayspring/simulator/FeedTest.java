package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Page, section 4: {@code calling.tap}, {@code calling.stream}, {@code calling.transcribe}. */
class FeedTest extends SimulatorTest {

    private BareCall call;

    @BeforeEach
    void answer() {
        call = answered(signedIn("ivr"));
    }

    private static String tap(String device) {
        return ",\"control_id\":\"k\",\"tap\":{\"type\":\"audio\",\"params\":{\"direction\":\"both\"}},\"device\":"
                + device;
    }

    private static String rtp(String params) {
        return "{\"type\":\"rtp\",\"params\":{" + params + "}}";
    }

    @Test
    void aTapNamesItsSourceInTheAnswerAndItsDeviceInTheEvents() {
        JsonNode answer = call.request("calling.tap", tap(rtp("\"addr\":\"192.0.2.7\",\"port\":4000,\"ptime\":30")));
        assertThat(answer.at("/result/code").asString()).isEqualTo("200");
        assertThat(answer.at("/result/source_device/type").asString()).isEqualTo("rtp");
        assertThat(answer.at("/result/source_device/params/addr").asString()).isNotEmpty();
        assertThat(answer.at("/result/source_device/params/ptime").asInt()).isEqualTo(30);
        JsonNode tapping = call.client().event("calling.call.tap");
        assertThat(tapping.path("state").asString()).isEqualTo("tapping");
        call.code("calling.tap.stop", ",\"control_id\":\"k\"");
        JsonNode finished = call.client().event("calling.call.tap");
        assertThat(finished.path("state").asString()).isEqualTo("finished");
        for (JsonNode event : new JsonNode[] {tapping, finished}) {
            assertThat(event.path("control_id").asString()).isEqualTo("k");
            assertThat(event.at("/tap/params/direction").asString()).isEqualTo("both");
            assertThat(event.at("/device/params/port").asInt()).isEqualTo(4000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"rtp\",\"params\":{\"addr\":\"192.0.2.7\"}}",
                "{\"type\":\"rtp\",\"params\":{\"addr\":\"192.0.2.7\",\"port\":70000}}",
                "{\"type\":\"rtp\",\"addr\":\"192.0.2.7\",\"port\":4000}",
                "{\"type\":\"rtp\",\"params\":{\"addr\":\"192.0.2.7\",\"port\":4000,\"codec\":\"MP3\"}}",
                "{\"type\":\"ws\",\"params\":{\"uri\":\"https://example.com\"}}",
                "{\"type\":\"ws\",\"params\":{\"uri\":\"wss://example.com\",\"codec\":\"pcmu\"}}",
                "{\"type\":\"phone\",\"params\":{}}",
                "\"rtp\""
            })
    void aDeviceThatCannotBeSentToIsRefused(String device) {
        assertThat(call.error("calling.tap", tap(device))).isEqualTo(-32602);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PCMU", "PCMA", "OPUS", "G729", "G722", "VP8", "H264"})
    void eachCodecOfThePageMayBeTapped(String codec) {
        String given = ",\"codec\":\"" + codec + "\"";
        assertThat(call.code("calling.tap", tap(rtp("\"addr\":\"192.0.2.7\",\"port\":4000" + given))))
                .isEqualTo("200");
        String socket = "{\"type\":\"ws\",\"params\":{\"uri\":\"wss://example.com\"" + given + "}}";
        assertThat(call.code("calling.tap", tap(socket).replace("\"k\"", "\"l\"")))
                .isEqualTo("200");
        assertNothingForbidden();
    }

    @Test
    void theCodecOfAStreamMayHaveARate() {
        call.start("calling.stream", ",\"url\":\"wss://example.com/a\",\"codec\":\"L16@24000h\"");
        assertThat(call.error("calling.stream", ",\"control_id\":\"l\",\"url\":\"wss://example.com/a\",\"codec\":8"))
                .isEqualTo(-32602);
    }

    @Test
    void aStreamTellsItsUrlAndName() {
        String id = call.start("calling.stream", ",\"url\":\"wss://example.com/a\",\"name\":\"n\"");
        JsonNode streaming = call.client().event("calling.call.stream");
        assertThat(streaming.path("state").asString()).isEqualTo("streaming");
        call.code("calling.stream.stop", ",\"control_id\":\"" + id + "\"");
        JsonNode finished = call.client().event("calling.call.stream");
        assertThat(finished.path("state").asString()).isEqualTo("finished");
        for (JsonNode event : new JsonNode[] {streaming, finished}) {
            assertThat(event.path("url").asString()).isEqualTo("wss://example.com/a");
            assertThat(event.path("name").asString()).isEqualTo("n");
        }
    }

    @Test
    void aStreamGoesToASecureSocketAndItsTokenIsToldNowhere() {
        assertThat(call.error("calling.stream", ",\"control_id\":\"k\",\"url\":\"ws://example.com/a\""))
                .isEqualTo(-32602);
        assertThat(call.error(
                        "calling.stream", ",\"control_id\":\"k\",\"url\":\"wss://example.com/a\",\"track\":\"all\""))
                .isEqualTo(-32602);
        call.start("calling.stream", ",\"url\":\"wss://example.com/a\",\"authorization_bearer_token\":\"tell-nobody\"");
        assertThat(Story.of(simulator).toString())
                .contains("wss://example.com/a")
                .doesNotContain("tell-nobody");
        assertThat(call.client().event("calling.call.stream").toString()).doesNotContain("tell-nobody");
    }

    @Test
    void aTranscriptionIsWhatWasSpokenMeanwhile() {
        call.phone().speak("Not this.");
        String id = call.start("calling.transcribe", "");
        assertThat(call.client().event("calling.call.transcribe").path("state").asString())
                .isEqualTo("transcribing");
        clock.advance(Duration.ofSeconds(2));
        call.start("calling.play", PlayTest.TTS);
        call.phone().speak("Two tickets.");
        call.code("calling.transcribe.stop", ",\"control_id\":\"" + id + "\"");
        JsonNode end = call.client().event("calling.call.transcribe");
        assertThat(end.path("state").asString()).isEqualTo("finished");
        assertThat(end.path("recording_id").asString()).isNotEmpty();
        assertThat(end.path("duration").asDouble()).isEqualTo(2);
        assertThat(end.path("end_time").asDouble() - end.path("start_time").asDouble())
                .isEqualTo(2);
        HttpResponse<String> text =
                Control.fetch("GET", end.path("url").asString(), HttpResponse.BodyHandlers.ofString());
        assertThat(text.body()).isEqualTo("program: Hello there\ncaller: Two tickets.\n");
        assertThat(end.path("size").asInt()).isEqualTo(text.body().length());
    }

    @Test
    void aSecondTranscriptionIsAConflictUntilTheFirstIsOver() {
        String id = call.start("calling.transcribe", "");
        assertThat(call.code("calling.transcribe", ",\"control_id\":\"k\"")).isEqualTo("409");
        call.code("calling.transcribe.stop", ",\"control_id\":\"" + id + "\"");
        assertThat(call.code("calling.transcribe", ",\"control_id\":\"k\"")).isEqualTo("200");
        assertNothingForbidden();
    }

    @Test
    void aTranscriptionThatTheCallEndsTellsWhereItIs() {
        call.start("calling.transcribe", "");
        call.client().event("calling.call.transcribe");
        call.phone().hangUp();
        JsonNode end = call.client().event("calling.call.transcribe");
        assertThat(end.path("state").asString()).isEqualTo("finished");
        assertThat(end.path("url").asString()).startsWith("http");
    }
}
