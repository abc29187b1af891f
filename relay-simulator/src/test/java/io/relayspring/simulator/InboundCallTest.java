package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Page, section 4: inbound calls, their states, and the commands that take and end them. */
class InboundCallTest extends SimulatorTest {

    @Test
    void anOfferCarriesWhatThePageLists() {
        BareClient client = signedIn("ivr");
        SimulatedCall call = simulator.call("ivr", "+15551230001", "+15551230002");
        JsonNode frame = client.eventFrame("calling.call.receive").path("params");
        JsonNode offer = frame.path("params");
        assertThat(offer.path("call_id").asString()).isEqualTo(call.id());
        assertThat(offer.path("node_id").asString()).isEqualTo(call.nodeId());
        assertThat(offer.path("project_id").asString()).isEqualTo(simulator.project());
        assertThat(offer.path("context").asString()).isEqualTo("ivr");
        assertThat(frame.path("context").asString()).isEqualTo("ivr");
        assertThat(offer.path("call_state").asString()).isEqualTo("created");
        assertThat(offer.path("direction").asString()).isEqualTo("inbound");
        assertThat(offer.path("segment_id").asString()).isNotEmpty();
        assertThat(offer.path("tag").asString()).isNotEmpty();
        assertThat(offer.at("/device/params/from_number").asString()).isEqualTo("+15551230001");
        assertThat(offer.at("/device/params/to_number").asString()).isEqualTo("+15551230002");
    }

    @Test
    void theProgramIsToldOfEachStateInItsOrder() {
        BareCall call = answered(signedIn("ivr"));
        call.request("calling.end", "");
        call.state("ended");
        assertThat(call.client().all().stream()
                        .map(frame -> frame.at("/params/params/call_state").asString(""))
                        .filter(state -> !state.isEmpty()))
                .containsExactly("created", "ringing", "answered", "ending", "ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ringing", "answered", "ending", "ended"})
    void aStateEventCarriesWhatThePageLists(String state) {
        BareClient client = signedIn("ivr");
        SimulatedCall phone = simulator.call("ivr", "+15551230001", "+15551230002");
        JsonNode offer = client.event("calling.call.receive");
        BareCall call = new BareCall(client, phone);
        call.request("calling.answer", "");
        phone.hangUp();
        JsonNode event = call.state(state);
        assertThat(event.path("node_id").asString()).isEqualTo(call.phone().nodeId());
        assertThat(event.path("direction").asString()).isEqualTo("inbound");
        assertThat(event.path("tag").asString())
                .isNotEmpty()
                .isEqualTo(offer.path("tag").asString());
        assertThat(event.path("device").toString())
                .isEqualTo("{\"type\":\"phone\",\"params\":"
                        + "{\"from_number\":\"+15551230001\",\"to_number\":\"+15551230002\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hangup",
                "cancel",
                "busy",
                "noAnswer",
                "decline",
                "error",
                "abandoned",
                "max_duration",
                "not_found"
            })
    void whyACallEndedIsToldInThePagesWord(String reason) {
        BareCall call = answered(signedIn("ivr"));
        call.phone().end(EndReason.of(reason));
        assertThat(call.state("ended").path("end_reason").asString()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "calling.end, ',\"reason\":\"boredom\"'",
                "calling.end, ',\"reason\":\"abandoned\"'",
                "calling.answer, ',\"codecs\":[\"MP3\"]'",
                "calling.answer, ',\"codecs\":[\"PCMU\",\"pcma\"]'"
            })
    void aWordThatThePageDoesNotListIsRefused(String method, String params) {
        BareCall call = BareCall.ringing(simulator, signedIn("ivr"), "ivr");
        assertThat(call.error(method, params)).isEqualTo(-32602);
        assertThat(rulesBroken()).containsExactly("Params have the types and values the protocol names");
        assertThat(call.phone().state()).isEqualTo(CallState.RINGING);
    }

    @Test
    void aCallPassesThroughItsStates() {
        BareCall call = answered(signedIn("ivr"));
        assertThat(call.code("calling.end", "")).isEqualTo("200");
        call.phone().awaitEnded();
        assertThat(call.phone().transcript().states())
                .containsExactly("created", "ringing", "answered", "ending", "ended");
        assertThat(call.phone().endReason()).contains(EndReason.HANGUP);
        assertThat(call.state("ended").path("end_reason").asString()).isEqualTo("hangup");
        assertNothingForbidden();
    }

    @Test
    void theAnswerToACommandComesBeforeItsEvents() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        String id = client.send("calling.answer", call.address(""));
        call.state("answered");
        client.answer(id);
        List<String> order = client.all().stream()
                .map(frame -> frame.path("id").asString().equals(id)
                        ? "answer"
                        : frame.at("/params/params/call_state").asString(""))
                .toList();
        assertThat(order.indexOf("answer")).isLessThan(order.indexOf("answered"));
    }

    @Test
    void aRepeatedAnswerIsHarmless() {
        BareCall call = answered(signedIn("ivr"));
        assertThat(call.code("calling.answer", "")).isEqualTo("200");
        assertThat(call.client().eventsUntilNow("calling.call.state")).noneMatch(event -> event.contains("answered"));
        assertNothingForbidden();
    }

    @Test
    void anAnswerWithMaxDurationEndsTheCallInTime() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        call.request("calling.answer", ",\"max_duration\":60,\"codecs\":[\"PCMU\"]");
        clock.advance(java.time.Duration.ofSeconds(60));
        assertThat(call.state("ended").path("end_reason").asString()).isEqualTo("max_duration");
    }

    @Test
    void anEndCarriesItsReason() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        call.request("calling.end", ",\"reason\":\"busy\"");
        assertThat(call.state("ended").path("end_reason").asString()).isEqualTo("busy");
        assertThat(call.phone().endReason()).contains(EndReason.BUSY);
    }

    @Test
    void aCallerWhoHangsUpWhileItRingsCancels() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        call.phone().hangUp();
        assertThat(call.state("ended").path("end_reason").asString()).isEqualTo("cancel");
        assertThat(call.phone().state()).isEqualTo(CallState.ENDED);
    }

    @Test
    void anUnknownCallIs404AndAnEndedOne410() {
        BareCall call = answered(signedIn("ivr"));
        JsonNode unknown = call.client().request("calling.answer", "{\"node_id\":\"n\",\"call_id\":\"nobody\"}");
        assertThat(unknown.at("/result/code").asString()).isEqualTo("404");
        call.phone().hangUp();
        assertThat(call.code("calling.answer", "")).isEqualTo("410");
        assertThat(call.code("calling.end", "")).isEqualTo("410");
        assertNothingForbidden();
    }

    @Test
    void mediaBeforeAnswerIs409() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        assertThat(call.code("calling.play", PlayTest.TTS + ",\"control_id\":\"k\""))
                .isEqualTo("409");
    }

    @Test
    void aNodeThatIsNotTheCallsIsForbidden() {
        BareCall call = answered(signedIn("ivr"));
        JsonNode answer = call.client()
                .request(
                        "calling.end",
                        "{\"node_id\":\"elsewhere\",\"call_id\":\""
                                + call.phone().id() + "\"}");
        assertThat(answer.at("/result/code").asString()).isEqualTo("404");
        assertThat(rulesBroken()).containsExactly("A command names its call's node");
    }

    @Test
    void aMissingNodeIsForbiddenAndRefused() {
        BareCall call = answered(signedIn("ivr"));
        JsonNode answer = call.client()
                .request("calling.end", "{\"call_id\":\"" + call.phone().id() + "\"}");
        assertThat(answer.at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(simulator.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.callId()).isEqualTo(call.phone().id());
            assertThat(violation.what()).contains("node_id is missing");
        });
    }

    @Test
    void offersAreSharedAmongThoseThatTakeTheContext() {
        BareClient first = signedIn("ivr");
        BareClient second = signedIn("ivr");
        simulator.call("ivr", "+15551230001", "+15551230002");
        simulator.call("ivr", "+15551230001", "+15551230002");
        first.event("calling.call.receive");
        second.event("calling.call.receive");
        assertThat(simulator.sessions()).hasSize(2);
    }

    @Test
    void anotherConsumersCallIs409() {
        BareClient first = signedIn("ivr");
        BareCall call = answered(first);
        BareClient second = signedIn("other");
        JsonNode answer = second.request("calling.end", call.address(""));
        assertThat(answer.at("/result/code").asString()).isEqualTo("409");
    }

    @Test
    void aPassedCallGoesToTheNextConsumer() {
        BareClient first = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, first, "ivr");
        BareClient second = signedIn("ivr");
        assertThat(call.code("calling.pass", "")).isEqualTo("200");
        assertThat(second.event("calling.call.receive").path("call_id").asString())
                .isEqualTo(call.phone().id());
        assertThat(new BareCall(second, call.phone()).code("calling.answer", ""))
                .isEqualTo("200");
        call.phone().awaitAnswered();
    }

    @Test
    void aCallPassedOnWithNobodyLeftEndsAsBusy() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        assertThat(call.code("calling.pass", "")).isEqualTo("200");
        call.phone().awaitEnded();
        assertThat(call.phone().endReason()).contains(EndReason.BUSY);
    }

    @Test
    void anAnsweredCallCannotBePassed() {
        BareCall call = answered(signedIn("ivr"));
        assertThat(call.code("calling.pass", "")).isEqualTo("409");
    }

    @Test
    void withoutATakerThereIsNoCall() {
        signedIn("other");
        assertThatThrownBy(() -> simulator.call("ivr", "+15551230001", "+15551230002"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ivr");
    }

    @Test
    void aCallThatWasPassedOnIsTheOthers() {
        BareClient first = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, first, "ivr");
        BareClient second = signedIn("ivr");
        call.request("calling.pass", "");
        assertThat(second.event("calling.call.receive").path("call_state").asString())
                .isEqualTo("ringing");
        first.eventsUntilNow("calling.call.state");
        assertThat(call.code("calling.answer", "")).isEqualTo("409");
        new BareCall(second, call.phone()).code("calling.answer", "");
        new BareCall(second, call.phone()).state("answered");
        assertThat(first.eventsUntilNow("calling.call.state")).isEmpty();
    }

    @Test
    void aMaxDurationEndsTheCallNoSooner() {
        BareCall call = BareCall.ringing(simulator, signedIn("ivr"), "ivr");
        clock.advance(java.time.Duration.ofMinutes(1));
        call.request("calling.answer", ",\"max_duration\":60");
        clock.advance(java.time.Duration.ofMillis(59_999));
        assertThat(call.phone().endReason()).isEmpty();
        clock.advance(java.time.Duration.ofMillis(1));
        assertThat(call.phone().endReason()).contains(EndReason.MAX_DURATION);
    }
}
