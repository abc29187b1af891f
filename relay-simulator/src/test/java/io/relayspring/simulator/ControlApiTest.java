package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The control API over plain HTTP. */
class ControlApiTest extends ControlApiCase {

    private static final String RING = "{\"context\":\"ivr\",\"from\":\"+15551230001\",\"to\":\"+15551230002\"}";

    @Test
    void aCallerRingsPressesAndHangsUp() {
        BareClient client = signedIn("ivr");
        HttpResponse<String> rung = send("POST", "/api/calls", RING);
        assertThat(rung.statusCode()).isEqualTo(201);
        String id = Control.json(rung).path("id").asString();
        assertThat(rung.headers().firstValue("Location")).hasValue("/api/calls/" + id);
        assertThat(client.event("calling.call.receive").path("call_id").asString())
                .isEqualTo(id);
        BareCall call = new BareCall(client, simulator.findCall(id).orElseThrow());
        call.request("calling.answer", "");
        call.start("calling.play", PlayTest.TTS);
        assertThat(send("POST", "/api/calls/" + id + "/digits", "{\"digits\":\"12#\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("DELETE", "/api/calls/" + id, "").statusCode()).isEqualTo(204);
        JsonNode shown = Control.json(send("GET", "/api/calls/" + id, ""));
        assertThat(shown.path("state").asString()).isEqualTo("ended");
        assertThat(shown.path("end_reason").asString()).isEqualTo("hangup");
        assertThat(shown.path("transcript").findValuesAsString("text"))
                .containsExactly("created", "ringing", "answered", "Hello there", "12#", "ending", "ended hangup");
        assertThat(shown.at("/transcript/3/kind").asString()).isEqualTo("heard_tts");
        assertThat(shown.at("/transcript/3/at").isNumber()).isTrue();
        assertThat(Control.json(send("GET", "/api/calls", "")).size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com", "http://127.0.0.1:1", "null"})
    void aPageOfAnotherSiteIsRefused(String origin) {
        assertProblem(new Control(simulator).sendFrom(origin, "POST", "/api/reset"), 403, "Origin is " + origin);
    }

    @Test
    void aPageOfItsOwnIsNot() {
        assertThat(new Control(simulator)
                        .sendFrom(simulator.httpUrl(), "POST", "/api/reset")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void withoutATakerThereIsAConflict() {
        assertProblem(send("POST", "/api/calls", RING), 409, "ivr");
        assertProblem(send("POST", "/api/messages", RING.replace("}", ",\"body\":\"Hi\"}")), 409, "ivr");
    }

    @Test
    void whatIsNotUnderWayIsToldWithWhatIs() {
        BareCall call = answered(signedIn("ivr"));
        String operations = "/api/calls/" + call.phone().id() + "/operations/";
        assertProblem(send("DELETE", operations + "calling.plya", ""), 409, "under way is nothing");
        call.start("calling.collect", ",\"digits\":{\"max\":1}");
        assertProblem(send("DELETE", operations + "calling.plya", ""), 409, "under way are calling.collect");
    }

    @Test
    void whoeverRangTheProgramDoesNotPickUp() {
        BareCall call = answered(signedIn("ivr"));
        assertProblem(send("POST", "/api/calls/" + call.phone().id() + "/answer", ""), 409, "the program answers");
    }

    @Test
    void aRefusalStandsWithItsRequest() {
        BareCall call = BareCall.ringing(simulator, signedIn("ivr"), "ivr");
        call.code("calling.play", ",\"control_id\":\"k\"" + PlayTest.TTS);
        JsonNode played = json(200, "GET", "/api/journal?method=calling.play", "");
        assertThat(played.at("/0/refused").asString()).isEqualTo("409 Call has not been answered");
        call.request("calling.answer", "");
        JsonNode answered = json(200, "GET", "/api/journal?method=calling.answer", "");
        assertThat(answered.path(0).has("refused")).isFalse();
    }

    @Test
    void anEndedCallIsAConflict() {
        signedIn("ivr");
        SimulatedCall call =
                simulator.call("ivr", "+15551230001", "+15551230002").hangUp();
        assertProblem(send("DELETE", "/api/calls/" + call.id(), ""), 409, "ended");
        assertProblem(send("POST", "/api/calls/" + call.id() + "/digits", "{\"digits\":\"1\"}"), 409, "ended");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertProblem(send("GET", "/api/calls/nobody", ""), 404, "call");
        assertProblem(send("DELETE", "/api/calls/nobody", ""), 404, "call");
        assertProblem(send("POST", "/api/calls/nobody/digits", "{\"digits\":\"1\"}"), 404, "call");
        assertProblem(send("GET", "/api/elsewhere", ""), 404, "nothing here");
        assertProblem(send("GET", "/elsewhere", ""), 404, "nothing here");
        assertProblem(send("GET", "/", ""), 404, "nothing here");
        assertProblem(send("GET", "/", ""), 404, "/api/calls, /api/phones");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/calls, 'GET, POST'",
        "POST, /api/calls/x, 'GET, DELETE'",
        "GET, /api/calls/x/digits, POST",
        "DELETE, /api/journal, GET"
    })
    void aWrongMethodIsToldWhichAreRight(String method, String path, String allowed) {
        HttpResponse<String> response = send(method, path, "");
        assertProblem(response, 405, allowed);
        assertThat(response.headers().firstValue("Allow")).hasValue(allowed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json | JSON object",
                "[] | JSON object",
                "{\"from\":\"+15551230001\",\"to\":\"+15551230002\"} | context is missing",
                "{\"context\":\" \",\"from\":\"+15551230001\",\"to\":\"+15551230002\"} | context must be a text",
                "{\"context\":\"ivr\",\"from\":1,\"to\":\"+15551230002\"} | from must be a text",
                "{\"context\":\"ivr\",\"from\":\"a\",\"to\":\"b\",\"colour\":\"red\"} | colour is not known"
            })
    void aWrongBodyIsToldWhatIsWrong(String body, String detail) {
        signedIn("ivr");
        assertProblem(send("POST", "/api/calls", body), 400, detail);
    }

    @Test
    void wrongDigitsAreABadRequest() {
        signedIn("ivr");
        String id = simulator.call("ivr", "+15551230001", "+15551230002").id();
        assertProblem(send("POST", "/api/calls/" + id + "/digits", "{\"digits\":\"x\"}"), 400, "digits");
        assertProblem(send("POST", "/api/calls/" + id + "/digits", ""), 400, "JSON object");
    }

    @Test
    void aTextArrives() {
        BareClient client = signedIn("ivr");
        String body = RING.replace("}", ",\"body\":\"Hi\",\"media\":[\"https://example.com/a.png\"]}");
        HttpResponse<String> response = send("POST", "/api/messages", body);
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(client.event("messaging.receive").path("message_id"))
                .isEqualTo(Control.json(response).path("message_id"));
        assertThat(Control.json(send("GET", "/api/messages", "")).size()).isEqualTo(1);
    }

    @Test
    void aMessageIsShownWithItsStates() {
        BareClient client = signedIn("ivr");
        String arrived = Control.json(send("POST", "/api/messages", RING.replace("}", ",\"body\":\"Hi\"}")))
                .path("message_id")
                .asString();
        assertThat(json(200, "GET", "/api/messages/" + arrived, "")
                        .at("/states/0")
                        .asString())
                .isEqualTo("received");
        json(200, "PUT", "/api/phones/+15551230009", "{\"messages\":\"undelivered\",\"reason\":\"Spam\"}");
        String sent = messageTo(client, "+15551230009");
        JsonNode shown = json(200, "GET", "/api/messages/" + sent, "");
        assertThat(shown.path("message_state").asString()).isEqualTo("undelivered");
        assertThat(shown.path("reason").asString()).isEqualTo("Spam");
        assertThat(shown.path("states").toString()).isEqualTo("[\"queued\",\"initiated\",\"sent\",\"undelivered\"]");
        assertProblem(send("GET", "/api/messages/none", ""), 404, "message");
        assertProblem(send("POST", "/api/messages", RING), 400, "body or media");
    }

    @Test
    void aMessageThatIsUnderWayCanBeEndedByHand() {
        BareClient client = signedIn();
        json(200, "PUT", "/api/phones/+15551230009", "{\"messages\":\"sent\"}");
        String id = messageTo(client, "+15551230009");
        String path = "/api/messages/" + id + "/state";
        assertThat(client.eventsUntilNow("messaging.state")).hasSize(3);
        assertProblem(send("PUT", path, "{\"state\":\"queued\"}"), 400, "delivered, undelivered, failed");
        json(200, "PUT", path, "{\"state\":\"failed\",\"reason\":\"No route\"}");
        JsonNode event = client.event("messaging.state");
        assertThat(event.path("message_state").asString()).isEqualTo("failed");
        assertThat(event.path("reason").asString()).isEqualTo("No route");
        assertProblem(send("PUT", path, "{\"state\":\"delivered\"}"), 409, "failed");
    }

    private static String messageTo(BareClient client, String number) {
        String params = "{\"to_number\":\"" + number + "\",\"from_number\":\"+15551230002\",\"body\":\"Ready\"}";
        return client.request("messaging.send", params).at("/result/message_id").asString();
    }

    @Test
    void theCallerSpeaks() {
        BareClient client = signedIn("ivr");
        BareCall call = answered(client);
        String path = "/api/calls/" + call.phone().id() + "/speech";
        call.start("calling.collect", ",\"speech\":{},\"continuous\":true,\"partial_results\":true");
        json(200, "POST", path, "{\"text\":\"sales please\"}");
        JsonNode partial = call.collected();
        assertThat(partial.path("final").asBoolean(true)).isFalse();
        assertThat(partial.at("/result/params/text").asString()).isEqualTo("sales");
        assertThat(call.collected().at("/result/params/text").asString()).isEqualTo("sales please");
        json(200, "POST", path, "{\"text\":\"no, support\"}");
        call.collected();
        assertThat(call.collected().at("/result/params/text").asString()).isEqualTo("no, support");
        assertThat(call.phone().transcript().said()).containsExactly("sales please", "no, support");
        assertProblem(send("POST", path, "{\"text\":\" \"}"), 400, "text");
        call.phone().hangUp();
        assertProblem(send("POST", path, "{\"text\":\"hello?\"}"), 409, "ended");
    }

    @Test
    void theJournalAndTheViolationsCanBeReadWithoutSecrets() {
        BareClient client = signedIn();
        client.request("calling.teleport", "{}");
        HttpResponse<String> journal = send("GET", "/api/journal?method=signalwire.connect", "");
        assertThat(Control.json(journal).size()).isEqualTo(1);
        assertThat(Control.json(journal).at("/0/params/authentication/token").asString())
                .isEqualTo("***");
        assertThat(send("GET", "/api/journal", "").body())
                .doesNotContain(simulator.token())
                .doesNotContain(simulator.project())
                .contains("calling.teleport");
        JsonNode violation = Control.json(send("GET", "/api/violations", "")).path(0);
        assertThat(violation.path("severity").asString()).isEqualTo("forbidden");
        assertThat(violation.path("what").asString()).contains("calling.teleport");
    }

    @Test
    void theApiAnswersWhileAProgramIsStalled() {
        signedIn();
        simulator.faults().stallReading();
        simulator.faults().stallWriting();
        assertThat(send("GET", "/api/calls", "").statusCode()).isEqualTo(200);
    }
}
