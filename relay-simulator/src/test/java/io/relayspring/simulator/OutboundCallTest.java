package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.EndReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Page, section 4: {@code calling.dial}, {@code calling.connect}, {@code calling.disconnect}. */
class OutboundCallTest extends SimulatorTest {

    private static final String ANNE = "+15551230011";
    private static final String BOB = "+15551230012";

    private static String phone(String number) {
        return "{\"type\":\"phone\",\"params\":{\"from_number\":\"+15551230002\",\"to_number\":\"%s\",\"timeout\":20}}"
                .formatted(number);
    }

    static String dial(String tag, String devices) {
        return "{\"tag\":\"%s\",\"devices\":%s}".formatted(tag, devices);
    }

    static String parallel(String... numbers) {
        return "[["
                + String.join(
                        ",",
                        List.of(numbers).stream().map(OutboundCallTest::phone).toList()) + "]]";
    }

    @Test
    void aDialNamesItsCallOnlyInItsEvent() {
        BareClient client = signedIn();
        JsonNode result =
                client.request("calling.dial", dial("t1", parallel(ANNE))).path("result");
        assertThat(result.toString()).isEqualTo("{\"code\":\"200\",\"message\":\"Dialing\"}");
        assertThat(client.dialled("dialing").has("call")).isFalse();
        JsonNode leg = client.event("calling.call.state");
        assertThat(leg.path("tag").asString()).isEqualTo("t1");
        assertThat(leg.path("created_by").asString()).isEqualTo("dial");
        assertThat(leg.has("direction")).isFalse();
        assertThat(leg.has("node-id")).isTrue();
        JsonNode answered = client.dialled("answered");
        assertThat(answered.has("call_id")).isFalse();
        assertThat(answered.path("tag").asString()).isEqualTo("t1");
        assertThat(answered.at("/call/dial_winner").asBoolean()).isTrue();
        assertThat(answered.at("/call/call_id").asString())
                .isEqualTo(leg.path("call_id").asString());
        SimulatedCall call = simulator.awaitCallTo(ANNE).awaitAnswered();
        new BareCall(client, call).start("calling.play", PlayTest.TTS);
        call.awaitHeard("Hello");
        assertThat(call.transcript().states()).containsExactly("created", "ringing", "answered");
        assertNothingForbidden();
    }

    @Test
    void ofThoseThatRingTogetherTheOthersLose() {
        BareClient client = signedIn();
        simulator.phone(ANNE).rings();
        simulator.phone(BOB).rings();
        client.request("calling.dial", dial("t2", parallel(ANNE, BOB)));
        simulator.awaitCallTo(BOB).pickUp();
        assertThat(client.dialled("answered")
                        .at("/call/device/params/to_number")
                        .asString())
                .isEqualTo(BOB);
        assertThat(simulator.awaitCallTo(ANNE).awaitEnded().endReason()).contains(EndReason.CANCEL);
    }

    @Test
    void whenOneGroupFailsTheNextRings() {
        BareClient client = signedIn();
        simulator.phone(ANNE).isBusy();
        String devices = "[[" + phone(ANNE) + "],[" + phone(BOB) + "]]";
        client.request("calling.dial", dial("t3", devices));
        assertThat(client.dialled("answered")
                        .at("/call/device/params/to_number")
                        .asString())
                .isEqualTo(BOB);
        assertThat(simulator.awaitCallTo(ANNE).endReason()).contains(EndReason.BUSY);
    }

    @Test
    void aFailedDialHasNoCall() {
        BareClient client = signedIn();
        simulator.phone(ANNE).declines();
        client.request("calling.dial", dial("t4", parallel(ANNE)));
        JsonNode failed = client.dialled("failed");
        assertThat(failed.has("call")).isFalse();
        assertThat(failed.path("reason").asString()).isEqualTo("decline");
    }

    @Test
    void whoDoesNotAnswerInTimeIsGivenUp() {
        BareClient client = signedIn();
        simulator.phone(ANNE).rings();
        client.request("calling.dial", dial("t5", parallel(ANNE)));
        simulator.awaitCallTo(ANNE);
        clock.advance(Duration.ofSeconds(20));
        assertThat(client.dialled("failed").path("reason").asString()).isEqualTo("noAnswer");
    }

    @Test
    void aPhoneMayRingForAWhile() {
        BareClient client = signedIn();
        simulator.phone(ANNE).answersAfter(Duration.ofSeconds(5));
        client.request("calling.dial", dial("t6", parallel(ANNE)));
        simulator.awaitCallTo(ANNE);
        clock.advance(Duration.ofSeconds(5));
        client.dialled("answered");
    }

    @Test
    void aProgramMayEndALegThatRings() {
        BareClient client = signedIn();
        simulator.phone(ANNE).rings();
        client.request("calling.dial", dial("t7", parallel(ANNE)));
        BareCall leg = new BareCall(client, simulator.awaitCallTo(ANNE));
        assertThat(leg.code("calling.end", ",\"reason\":\"cancel\"")).isEqualTo("200");
        assertThat(client.dialled("failed").path("reason").asString()).isEqualTo("cancel");
    }

    @Test
    void aTagInUseIsRefusedAndADeviceMustBeNested() {
        BareClient client = signedIn();
        simulator.phone(ANNE).rings();
        client.request("calling.dial", dial("same", parallel(ANNE)));
        assertThat(client.request("calling.dial", dial("same", parallel(BOB)))
                        .at("/result/code")
                        .asString())
                .isEqualTo("409");
        assertThat(client.request("calling.dial", dial("flat", "[" + phone(BOB) + "]"))
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32602);
        assertThat(rulesBroken()).hasSize(2);
    }

    @Test
    void aDialOutlivesItsSocket() {
        BareClient client = signedIn();
        simulator.phone(ANNE).rings();
        client.request("calling.dial", dial("t8", parallel(ANNE)));
        SimulatedSession session = simulator.awaitSession();
        session.drop();
        BareClient again = new BareClient(simulator);
        again.connect(simulator, ",\"protocol\":\"" + session.protocol() + "\"");
        again.event("signalwire.authorization.state");
        simulator.awaitCallTo(ANNE).pickUp();
        assertThat(again.dialled("answered").path("tag").asString()).isEqualTo("t8");
    }

    @Test
    void aConnectedPeerIsACallOfItsOwn() {
        BareCall call = answered(signedIn("ivr"));
        BareClient client = call.client();
        String ringback = ",\"ringback\":[{\"type\":\"ringtone\",\"params\":{\"name\":\"us\"}}],\"tag\":\"x\"";
        assertThat(call.code("calling.connect", ",\"devices\":" + parallel(BOB) + ringback))
                .isEqualTo("200");
        assertThat(client.connected("connecting").path("call_id").asString())
                .isEqualTo(call.phone().id());
        SimulatedCall peer = simulator.awaitCallTo(BOB);
        JsonNode state = new BareCall(client, peer).state("answered");
        assertThat(state.at("/peer/call_id").asString()).isEqualTo(call.phone().id());
        assertThat(state.path("tag").asString()).isEqualTo("x");
        JsonNode event = client.connected("connected");
        assertThat(event.at("/peer/call_id").asString()).isEqualTo(peer.id());
        assertThat(event.at("/peer/node_id").asString()).isEqualTo(peer.nodeId());
        assertThat(call.phone().transcript().heard()).containsExactly("us");
        assertThat(call.code("calling.connect", ",\"devices\":" + parallel(ANNE)))
                .isEqualTo("409");
        assertThat(new BareCall(client, peer).code("calling.end", "")).isEqualTo("200");
        assertThat(client.connected("disconnected").path("call_id").asString())
                .isEqualTo(call.phone().id());
        assertNothingForbidden();
    }

    @Test
    void aConnectThatFailsSaysWhy() {
        BareCall call = answered(signedIn("ivr"));
        simulator.phone(BOB).isBusy();
        call.request("calling.connect", ",\"devices\":" + parallel(BOB));
        assertThat(call.client().connected("failed").path("failed_reason").asString())
                .isEqualTo("busy");
        simulator.phone(BOB).answers();
        assertThat(call.code("calling.connect", ",\"devices\":" + parallel(BOB)))
                .isEqualTo("200");
        call.client().connected("connected");
    }

    @Test
    void disconnectingHangsUpOnNobody() {
        BareCall call = answered(signedIn("ivr"));
        assertThat(call.code("calling.disconnect", "")).isEqualTo("409");
        call.request("calling.connect", ",\"devices\":" + parallel(BOB));
        call.client().connected("connected");
        assertThat(call.code("calling.disconnect", "")).isEqualTo("200");
        assertThat(call.client().connected("disconnected").at("/peer/call_id").asString())
                .isEqualTo(simulator.awaitCallTo(BOB).id());
        assertThat(simulator.awaitCallTo(BOB).endReason()).isEmpty();
        assertThat(call.phone().endReason()).isEmpty();
    }

    @Test
    void whenTheCallerHangsUpWhileItRingsThePeerIsCancelled() {
        BareCall call = answered(signedIn("ivr"));
        simulator.phone(BOB).rings();
        call.request("calling.connect", ",\"devices\":" + parallel(BOB));
        SimulatedCall peer = simulator.awaitCallTo(BOB);
        call.phone().hangUp();
        assertThat(peer.awaitEnded().endReason()).contains(EndReason.CANCEL);
    }
}
