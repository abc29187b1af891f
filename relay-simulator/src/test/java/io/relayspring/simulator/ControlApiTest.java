package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The control API over plain HTTP. */
class ControlApiTest extends SimulatorTest {

    private static final String RING = "{\"context\":\"ivr\",\"from\":\"+15551230001\",\"to\":\"+15551230002\"}";

    private HttpResponse<String> send(String method, String path, String body) {
        return new Control(simulator).send(method, path, body);
    }

    private void assertProblem(HttpResponse<String> response, int status, String detail) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = Control.json(response);
        assertThat(problem.path("type").asString()).isEqualTo("about:blank");
        assertThat(problem.path("title").asString()).isNotEmpty();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).contains(detail);
    }

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

    @Test
    void withoutATakerThereIsAConflict() {
        assertProblem(send("POST", "/api/calls", RING), 409, "ivr");
        assertProblem(send("POST", "/api/messages", RING.replace("}", ",\"body\":\"Hi\"}")), 409, "ivr");
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
