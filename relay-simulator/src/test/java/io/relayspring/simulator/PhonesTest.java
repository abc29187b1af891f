package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.simulator.line.Party;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Telephones that programs call, told what to do from Java and over HTTP. */
class PhonesTest extends ControlApiCase {

    private static final String ANNE = "+15551230011";
    private static final String PHONE = "/api/phones/" + ANNE;

    private static String dialTo(String number) {
        return "{\"tag\":\"t\",\"devices\":[[{\"type\":\"phone\",\"params\":{\"from_number\":\"+15551230002\","
                + "\"to_number\":\"" + number + "\",\"timeout\":20}}]]}";
    }

    private JsonNode dial(BareClient client, String state) {
        client.request("calling.dial", dialTo(ANNE));
        return client.dialled(state);
    }

    @ParameterizedTest
    @CsvSource({"busy, busy", "no_answer, noAnswer", "decline, decline"})
    void aTelephoneThatIsNotAnsweredSaysWhy(String reaction, String reason) {
        json(200, "PUT", PHONE, "{\"reaction\":\"" + reaction + "\"}");
        assertThat(dial(signedIn(), "failed").path("reason").asString()).isEqualTo(reason);
    }

    @Test
    void itAnswersAfterAWhile() {
        JsonNode shown = json(200, "PUT", PHONE, "{\"reaction\":\"answer\",\"after\":2.5}");
        assertThat(shown.path("after").asDouble()).isEqualTo(2.5);
        BareClient client = signedIn();
        client.request("calling.dial", dialTo(ANNE));
        clock.advance(Duration.ofMillis(2499));
        assertThat(simulator.awaitCallTo(ANNE).isOutbound()).isTrue();
        assertThat(client.eventsUntilNow("calling.call.dial")).hasSize(1);
        clock.advance(Duration.ofMillis(1));
        client.dialled("answered");
    }

    @Test
    void oneThatOnlyRingsIsPickedUpOrDeclinedByHand() {
        json(200, "PUT", PHONE, "{\"reaction\":\"ring\"}");
        BareClient client = signedIn();
        client.request("calling.dial", dialTo(ANNE));
        String path = "/api/calls/" + simulator.awaitCallTo(ANNE).id();
        assertThat(json(200, "POST", path + "/answer", "").path("state").asString())
                .isEqualTo("answered");
        client.dialled("answered");
        json(200, "POST", path + "/answer", "");
        client.request("calling.dial", dialTo(ANNE));
        SimulatedCall second = simulator.awaitCallTo(ANNE);
        assertProblem(send("DELETE", "/api/calls/" + second.id() + "?reason=tired", ""), 400, "reason");
        assertThat(send("DELETE", "/api/calls/" + second.id() + "?reason=decline", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.dialled("failed").path("reason").asString()).isEqualTo("decline");
    }

    @Test
    void aCallThatCameFromThereCannotBePickedUp() {
        signedIn("ivr");
        String id = simulator.call("ivr", ANNE, "+15551230002").id();
        assertProblem(send("POST", "/api/calls/" + id + "/answer", ""), 409, "ring");
    }

    @ParameterizedTest
    @CsvSource({"machine, MACHINE", "fax, UNKNOWN", "person, HUMAN"})
    void whatIsThereIsHeardByDetectors(String party, String event) {
        json(200, "PUT", PHONE, "{\"party\":\"" + party + "\"}");
        BareClient client = signedIn();
        dial(client, "answered");
        BareCall call = new BareCall(client, simulator.awaitCallTo(ANNE));
        call.start("calling.detect", ",\"detect\":{\"type\":\"machine\",\"params\":{}}");
        assertThat(client.event("calling.call.detect")
                        .at("/detect/params/event")
                        .asString())
                .isEqualTo(event);
    }

    @Test
    void whoeverRingsFromThereIsWhatTheNumberIs() {
        simulator.phone("+15551230001").is(Party.FAX);
        BareCall call = answered(signedIn("ivr"));
        call.start("calling.detect", ",\"detect\":{\"type\":\"fax\",\"params\":{}}");
        assertThat(call.client()
                        .event("calling.call.detect")
                        .at("/detect/params/event")
                        .asString())
                .isEqualTo("CED");
    }

    @Test
    void whatWasToldCanBeReadAndForgotten() {
        simulator.phone(ANNE).doesNotAnswer().is(Party.SILENCE);
        JsonNode shown = json(200, "GET", PHONE, "");
        assertThat(shown.path("number").asString()).isEqualTo(ANNE);
        assertThat(shown.path("reaction").asString()).isEqualTo("no_answer");
        assertThat(shown.path("party").asString()).isEqualTo("silence");
        assertThat(json(200, "GET", "/api/phones", "")).hasSize(1);
        assertThat(send("DELETE", PHONE, "").statusCode()).isEqualTo(204);
        assertThat(json(200, "GET", "/api/phones", "")).isEmpty();
        assertThat(json(200, "GET", PHONE, "").path("reaction").asString()).isEqualTo("answer");
        dial(signedIn(), "answered");
    }

    @Test
    void aResetForgetsThemAll() {
        simulator.phone(ANNE).isBusy();
        simulator.reset();
        dial(signedIn(), "answered");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reaction\":\"sleep\"} | answer, busy, no_answer, decline, ring",
                "{\"after\":-1} | number of seconds",
                "{\"messages\":\"lost\"} | delivered",
                "{\"colour\":\"red\"} | colour is not known"
            })
    void whatIsWrongIsTold(String body, String detail) {
        assertProblem(send("PUT", PHONE, body), 400, detail);
    }
}
