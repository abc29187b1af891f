package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Page, sections 1 to 3: what every frame is like, whatever it is about. */
class FrameRulesTest extends SimulatorTest {

    private static final int MOST = 10 << 20;

    /** A ping whose frame is so long. */
    private static String pingOf(int length) {
        String begin = "{\"jsonrpc\":\"2.0\",\"id\":\"long\",\"method\":\"signalwire.ping\",\"params\":{\"payload\":\"";
        String end = "\"}}";
        return begin + "x".repeat(length - begin.length() - end.length()) + end;
    }

    @Test
    void section1FramesAreText() {
        BareClient client = signedIn();
        client.binary(7);
        assertThat(simulator.awaitViolation("Frames are text").what()).contains("7 bytes");
        assertThat(client.request("signalwire.ping", "{}").has("result")).isTrue();
    }

    @Test
    void section1AMessageOfTenMebibytesIsTaken() {
        BareClient client = signedIn();
        client.raw(pingOf(MOST));
        assertThat(client.answer("long").has("result")).isTrue();
    }

    @Test
    void section1AMessageOfMoreIsNot() {
        BareClient client = signedIn();
        client.raw(pingOf(MOST + 1));
        assertThat(client.awaitClosed()).isEqualTo("closed 1009");
        simulator.awaitNoSession();
    }

    @Test
    void section1APingOfTheWebSocketIsAnswered() {
        BareClient client = signedIn();
        client.ping();
        client.awaitPong();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"seven\""})
    void section1AnAnswerHasTheIdOfItsRequestAsItWas(String id) {
        BareClient client = signedIn();
        client.raw("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"signalwire.ping\",\"params\":{}}");
        JsonNode expected = BareClient.JSON.readTree(id);
        JsonNode answer = client.await("the answer", frame -> expected.equals(frame.get("id")));
        assertThat(answer.path("jsonrpc").asString()).isEqualTo("2.0");
        assertThat(answer.path("result").toString()).isEqualTo("{}");
        assertNothingForbidden();
    }

    @Test
    void section1AnEventNamesItsTypeOutsideAndItsDataInside() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        JsonNode frame = client.eventFrame("calling.call.state");
        assertThat(frame.path("jsonrpc").asString()).isEqualTo("2.0");
        assertThat(frame.path("method").asString()).isEqualTo("signalwire.event");
        assertThat(frame.path("id").asString()).isNotEmpty();
        assertThat(frame.at("/params/timestamp").isNumber()).isTrue();
        assertThat(frame.at("/params/params/call_id").asString())
                .isEqualTo(call.phone().id());
        assertThat(frame.at("/params/call_id").isMissingNode()).isTrue();
    }

    @Test
    void section1TheCodeOfAResultIsAText() {
        BareClient client = signedIn("ivr");
        BareCall call = answered(client);
        List<JsonNode> answers = new ArrayList<>(List.of(
                client.request("signalwire.receive", "{\"contexts\":[\"a\"]}"),
                client.request("signalwire.unreceive", "{\"contexts\":[\"a\"]}"),
                call.request("calling.answer", ""),
                call.request("calling.play", PlayTest.TTS + ",\"control_id\":\"k\""),
                call.request("calling.end", ""),
                call.request("calling.end", ""),
                client.request(
                        "messaging.send",
                        "{\"to_number\":\"+15551230001\",\"from_number\":\"+15551230002\",\"body\":\"Hi\"}")));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.at("/result/code").isString()).isTrue();
            assertThat(answer.at("/result/message").isString()).isTrue();
        });
        assertThat(answers)
                .extracting(answer -> answer.at("/result/code").asString())
                .containsExactly("200", "200", "200", "200", "200", "410", "200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"timestamp\":%s}"})
    void section1AServersPingIsAnsweredWithItsTimestampOrNothing(String result) {
        BareClient client = signedIn();
        client.acknowledging = false;
        clock.advance(Duration.ofSeconds(10));
        JsonNode ping = client.await(
                "the ping", frame -> frame.path("method").asString("").equals("signalwire.ping"));
        client.raw("{\"jsonrpc\":\"2.0\",\"id\":" + ping.path("id") + ",\"result\":"
                + result.formatted(ping.at("/params/timestamp")) + "}");
        simulator.awaitSession().awaitAcknowledged();
        client.request("signalwire.ping", "{}");
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void section2ReauthenticationIsNoMethodOfOurs() {
        BareClient client = signedIn();
        assertThat(client.request("signalwire.reauthenticate", "{\"authentication\":{\"jwt_token\":\"x\"}}")
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32601);
        assertThat(rulesBroken()).containsExactly("Only the protocol's methods are called");
    }

    @Test
    void section2AStaleAuthorizationStateIsIgnoredWhereTheCredentialsAreGood() {
        BareClient client = new BareClient(simulator);
        assertThat(client.connect(simulator, ",\"authorization_state\":\"as:stale\"")
                        .at("/result/session_restored")
                        .asBoolean(true))
                .isFalse();
        client.event("signalwire.authorization.state");
        assertNothingForbidden();
    }

    @Test
    void section2AnUnknownProtocolBeginsAFreshSession() {
        BareClient client = new BareClient(simulator);
        JsonNode result = client.connect(simulator, ",\"protocol\":\"signalwire_long_gone\"")
                .path("result");
        assertThat(result.path("session_restored").asBoolean(true)).isFalse();
        assertThat(result.path("protocol").asString()).isNotEqualTo("signalwire_long_gone");
    }

    @Test
    void section3SeveralOperationsOfACallEachNameTheirControlId() {
        BareCall call = answered(signedIn("ivr"));
        String recording = call.start("calling.record", ",\"record\":{\"audio\":{\"end_silence_timeout\":0}}");
        String detecting = call.start("calling.detect", ",\"detect\":{\"type\":\"digit\",\"params\":{}}");
        String menu = call.start("calling.play_and_collect", PlayTest.TTS + ",\"collect\":{\"digits\":{\"max\":1}}");
        call.phone().press("1");
        assertThat(call.collected().path("control_id").asString()).isEqualTo(menu);
        assertThat(call.client().event("calling.call.play").path("control_id").asString())
                .isEqualTo(menu);
        assertThat(call.client().event("calling.call.detect").path("control_id").asString())
                .isEqualTo(detecting);
        assertThat(call.client().event("calling.call.record").path("control_id").asString())
                .isEqualTo(recording);
        assertNothingForbidden();
    }

    @Test
    void section3AControlIdIsFreeAgainOnceRefusedOrOver() {
        BareCall call = answered(signedIn("ivr"));
        assertThat(call.error("calling.play", ",\"control_id\":\"k\",\"play\":[]"))
                .isEqualTo(-32602);
        for (int i = 0; i < 2; i++) {
            assertThat(call.code("calling.play", PlayTest.TTS + ",\"control_id\":\"k\""))
                    .isEqualTo("200");
            call.play("finished");
        }
    }

    @Test
    void section4AnEndSaysWhyInEndingAndInEnded() {
        BareCall call = answered(signedIn("ivr"));
        call.phone().hangUp();
        assertThat(call.state("ending").path("end_reason").asString()).isEqualTo("hangup");
        assertThat(call.state("ended").path("end_reason").asString()).isEqualTo("hangup");
    }

    @Test
    void section5TheContextOfAMessageIsTheSessionsProtocolUnlessGiven() {
        BareClient client = signedIn();
        String numbers = "\"to_number\":\"+15551230001\",\"from_number\":\"+15551230002\",\"body\":\"Hi\"";
        client.request("messaging.send", "{" + numbers + "}");
        assertThat(client.event("messaging.state").path("context").asString())
                .isEqualTo(simulator.awaitSession().protocol());
        client.eventsUntilNow("messaging.state");
        client.request("messaging.send", "{\"context\":\"shop\"," + numbers + "}");
        assertThat(client.event("messaging.state").path("context").asString()).isEqualTo("shop");
    }
}
