package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.time.Pace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What can be made to go wrong, and that everything goes right again afterwards. */
class FaultsTest extends SimulatorTest {

    @Test
    void theNextCommandOfAMethodIsRefusedWithACode() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        Fault fault = simulator
                .faults()
                .refuse(RelayMethod.CALLING_ANSWER, "500", "Out of order")
                .times(1);
        JsonNode result = call.request("calling.answer", "").path("result");
        assertThat(result.path("code").asString()).isEqualTo("500");
        assertThat(result.path("message").asString()).isEqualTo("Out of order");
        assertThat(fault.hits()).isEqualTo(1);
        assertThat(call.code("calling.answer", "")).isEqualTo("200");
    }

    @Test
    void aCommandCanBeRefusedWithAnErrorUntilTheFaultIsReleased() {
        BareClient client = signedIn();
        Fault fault = simulator.faults().error(RelayMethod.SIGNALWIRE_RECEIVE, -32603, "Internal");
        for (int i = 0; i < 2; i++) {
            assertThat(client.request("signalwire.receive", "{\"contexts\":[\"a\"]}")
                            .at("/error/code")
                            .asInt())
                    .isEqualTo(-32603);
        }
        fault.release();
        assertThat(client.request("signalwire.receive", "{\"contexts\":[\"a\"]}")
                        .has("result"))
                .isTrue();
    }

    @Test
    void anAnswerCanBeHeldBackWhileItsEffectsGoOn() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        Fault held = simulator.faults().holdAnswer(RelayMethod.CALLING_ANSWER);
        String id = client.send("calling.answer", call.address(""));
        call.state("answered");
        client.request("signalwire.ping", "{}");
        assertThat(client.all())
                .noneMatch(frame -> frame.path("id").asString("").equals(id));
        held.release();
        assertThat(client.answer(id).at("/result/code").asString()).isEqualTo("200");
    }

    @Test
    void anAnswerCanBeLeftOut() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        simulator.faults().neverAnswer(RelayMethod.CALLING_END);
        client.send("calling.end", call.address(""));
        call.state("ended");
        client.request("signalwire.ping", "{}");
        assertThat(client.all())
                .noneMatch(frame -> frame.at("/result/message").asString("").equals("Ended"));
    }

    @Test
    void eventsCanOvertakeTheAnswer() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        simulator.faults().eventsBeforeAnswer(RelayMethod.CALLING_ANSWER);
        String id = client.send("calling.answer", call.address(""));
        client.answer(id);
        List<JsonNode> all = client.all();
        assertThat(all.get(all.size() - 2).at("/params/params/call_state").asString())
                .isEqualTo("answered");
    }

    @Test
    void theSocketCanBeResetUponAMethod() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        simulator.faults().dropOn(RelayMethod.CALLING_ANSWER).times(1);
        client.send("calling.answer", call.address(""));
        assertThat(client.awaitClosed()).startsWith("failed");
        simulator.awaitNoSession();
        assertThat(call.phone().transcript().states()).doesNotContain("answered");
    }

    @Test
    void theSocketCanBeDroppedAfterSoManyFrames() {
        BareClient client = signedIn("ivr");
        simulator.awaitSession().dropAfter(2);
        SimulatedCall call = simulator.call("ivr", "+15551230001", "+15551230002");
        client.event("calling.call.receive");
        client.event("calling.call.state");
        assertThat(client.awaitClosed()).startsWith("failed");
        call.hangUp();
        assertThat(simulator.sessions()).isEmpty();
    }

    @Test
    void socketsCanBeClosedProperly() {
        BareClient client = signedIn();
        simulator.faults().closeAll();
        assertThat(client.awaitClosed()).isEqualTo("closed 1000");
    }

    @Test
    void readingCanStall() {
        BareClient client = signedIn();
        Fault stall = simulator.faults().stallReading();
        String id = client.send("signalwire.ping", "{}");
        simulator.awaitSession().sendRaw("{\"jsonrpc\":\"2.0\",\"id\":\"mark\",\"result\":{}}");
        client.answer("mark");
        assertThat(simulator.journal(RelayMethod.SIGNALWIRE_PING)).isEmpty();
        stall.release();
        client.answer(id);
    }

    @Test
    void writingCanStall() {
        BareClient client = signedIn();
        Fault stall = simulator.faults().stallWriting();
        String id = client.send("signalwire.ping", "{}");
        simulator.awaitFrame(RelayMethod.SIGNALWIRE_PING);
        assertThat(client.all())
                .noneMatch(frame -> frame.path("id").asString("").equals(id));
        stall.release();
        client.answer(id);
    }

    @Test
    void eventsCanComeTwice() {
        BareClient client = signedIn("ivr");
        simulator.faults().duplicateEvents();
        SimulatedCall call = simulator.call("ivr", "+15551230001", "+15551230002");
        for (int i = 0; i < 2; i++) {
            assertThat(client.event("calling.call.receive").path("call_id").asString())
                    .isEqualTo(call.id());
        }
        simulator.awaitSession().awaitAcknowledged();
        assertNothingForbidden();
    }

    @Test
    void anEventCanBeOvertakenByTheNext() {
        BareClient client = signedIn("ivr");
        simulator.faults().reorderEvents().times(1);
        simulator.call("ivr", "+15551230001", "+15551230002");
        client.event("calling.call.receive");
        List<JsonNode> all = client.all();
        assertThat(all.get(all.size() - 2).at("/params/event_type").asString()).isEqualTo("calling.call.state");
    }

    @Test
    void anEventThatNothingOvertakesComesAllTheSame() {
        BareCall call = answered(signedIn("ivr"));
        simulator.faults().reorderEvents().times(1);
        call.phone().sendEvent("calling.error", Map.of("code", 1));
        assertThat(call.client().event("calling.error").path("code").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Garbage.class)
    void garbageOfEverySortCanBeSent(Garbage garbage) {
        BareClient client = signedIn();
        simulator.faults().send(garbage);
        client.request("signalwire.ping", "{}");
        assertThat(client.all().size()).as("answer, state, garbage, ping").isEqualTo(4);
        assertNothingForbidden();
    }

    @Test
    void authenticationCanBeRefusedSoManyTimes() {
        simulator.faults().refuseAuthentication("Project is suspended").times(2);
        BareClient client = new BareClient(simulator);
        for (int i = 0; i < 2; i++) {
            JsonNode error = client.connect(simulator, "").path("error");
            assertThat(error.path("message").asString()).isEqualTo("Project is suspended");
        }
        assertThat(client.connect(simulator, "").has("result")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 503})
    void handshakesCanBeRefused(int status) {
        simulator.faults().refuseHandshake(status).times(1);
        assertThatThrownBy(() -> new BareClient(simulator))
                .isInstanceOf(CompletionException.class)
                .rootCause()
                .hasMessageContaining(String.valueOf(status));
        new BareClient(simulator);
    }

    @Test
    void handshakesCanHang() {
        Fault hang = simulator.faults().hangHandshake().times(1);
        CompletableFuture<BareClient> client = CompletableFuture.supplyAsync(() -> new BareClient(simulator));
        hang.awaitHit();
        assertThat(client).isNotDone();
        hang.release();
        assertThatThrownBy(client::join).isInstanceOf(CompletionException.class);
    }

    @Test
    void aSessionCanBeForgotten() {
        BareCall call = answered(signedIn("ivr"));
        SimulatedSession session = simulator.awaitSession();
        simulator.faults().forgetSessions().times(1);
        session.drop();
        BareClient again = new BareClient(simulator);
        JsonNode result = again.connect(simulator, ",\"protocol\":\"" + session.protocol() + "\"")
                .path("result");
        assertThat(result.path("session_restored").asBoolean(true)).isFalse();
        again.event("signalwire.authorization.state");
        assertThat(new BareCall(again, call.phone()).code("calling.end", "")).isEqualTo("410");
    }

    @Test
    void idsCanBeNumbers() {
        BareClient client = signedIn("ivr");
        simulator.faults().numericIds();
        simulator.call("ivr", "+15551230001", "+15551230002");
        assertThat(client.eventFrame("calling.call.receive").path("id").isIntegralNumber())
                .isTrue();
        simulator.awaitSession().awaitAcknowledged();
        assertNothingForbidden();
    }

    @Test
    void anyTextAndAnyEventCanBeSent() {
        BareCall call = answered(signedIn("ivr"));
        call.phone().sendEvent("calling.call.tap", Map.of("state", "tapping", "tap", Map.of("type", "audio")));
        JsonNode event = call.client().event("calling.call.tap");
        assertThat(event.path("call_id").asString()).isEqualTo(call.phone().id());
        assertThat(event.path("node_id").asString()).isEqualTo(call.phone().nodeId());
        assertThat(event.at("/tap/type").asString()).isEqualTo("audio");
    }

    @Test
    void aClearedTableLetsEverythingGo() {
        BareClient client = signedIn();
        simulator.faults().stallWriting();
        simulator.faults().holdAnswer(RelayMethod.SIGNALWIRE_PING).times(1);
        String id = client.send("signalwire.ping", "{}");
        simulator.awaitFrame(RelayMethod.SIGNALWIRE_PING);
        simulator.faults().clear();
        client.answer(id);
    }

    @Test
    void aHangUpDuringAPlayCanBeArranged() {
        simulator.pace(Pace.MANUAL);
        BareCall call = answered(signedIn("ivr"));
        call.start("calling.play", PlayTest.TTS);
        call.phone().awaitPlaying().hangUp();
        call.state("ended");
        assertThat(call.code("calling.play", PlayTest.TTS + ",\"control_id\":\"next\""))
                .isEqualTo("410");
    }
}
