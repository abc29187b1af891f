package io.relayspring.simulator;

import static io.relayspring.simulator.OutboundCallTest.dial;
import static io.relayspring.simulator.OutboundCallTest.parallel;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.simulator.report.Violation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Page, section 4: what {@code calling.dial} takes, and what is told of the dial and of its legs. */
class DialTest extends SimulatorTest {

    private static final String ANNE = "+15551230011";
    private static final String BOB = "+15551230012";

    @Test
    void aDialWithoutATagOrWithoutDevicesIsRefused() {
        BareClient client = signedIn();
        for (String params : new String[] {
            "{\"devices\":" + parallel(ANNE) + "}",
            "{\"tag\":\"t\"}",
            dial("", parallel(ANNE)),
            dial("t", "[]"),
            dial("t", "[[]]")
        }) {
            assertThat(client.request("calling.dial", params).at("/error/code").asInt())
                    .as(params)
                    .isEqualTo(-32602);
        }
        assertThat(simulator.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"region\":\"us\"",
                "\"node_id\":\"node-1@simulator.example.com\"",
                "\"max_price_per_minute\":0.25"
            })
    void aDialTakesWhatThePageCallsOptional(String more) {
        BareClient client = signedIn();
        String params = "{\"tag\":\"t\",\"devices\":" + parallel(ANNE) + "," + more + "}";
        assertThat(client.request("calling.dial", params).at("/result/code").asString())
                .isEqualTo("200");
        client.dialled("answered");
        assertNothingForbidden();
    }

    @Test
    void aLegPassesThroughItsStatesOnTheWire() {
        BareClient client = signedIn();
        client.request("calling.dial", dial("t", parallel(ANNE)));
        BareCall leg = new BareCall(client, simulator.awaitCallTo(ANNE));
        leg.request("calling.end", "");
        leg.state("ended");
        assertThat(client.all().stream()
                        .map(frame -> frame.at("/params/params/call_state").asString(""))
                        .filter(state -> !state.isEmpty()))
                .containsExactly("created", "ringing", "answered", "ending", "ended");
    }

    @Test
    void theMaxDurationOfADeviceEndsItsLeg() {
        BareClient client = signedIn();
        client.request(
                "calling.dial", dial("t", parallel(ANNE).replace("\"timeout\"", "\"max_duration\":60,\"timeout\"")));
        client.dialled("answered");
        BareCall leg = new BareCall(client, simulator.awaitCallTo(ANNE));
        clock.advance(Duration.ofSeconds(59));
        assertThat(client.eventsUntilNow("calling.call.state")).noneMatch(event -> event.contains("ended"));
        clock.advance(Duration.ofSeconds(1));
        assertThat(leg.state("ended").path("end_reason").asString()).isEqualTo("max_duration");
    }

    @Test
    void theProgramIsToldThatALosingLegHasEnded() {
        BareClient client = signedIn();
        simulator.phone(ANNE).rings();
        simulator.phone(BOB).rings();
        client.request("calling.dial", dial("t", parallel(ANNE, BOB)));
        simulator.awaitCallTo(BOB).pickUp();
        JsonNode ended = new BareCall(client, simulator.awaitCallTo(ANNE)).state("ended");
        assertThat(ended.path("end_reason").asString()).isEqualTo("cancel");
        assertThat(ended.path("tag").asString()).isEqualTo("t");
        assertThat(client.dialled("answered").at("/call/call_id").asString())
                .isEqualTo(simulator.awaitCallTo(BOB).id());
    }

    @Test
    void theEventOfAnAnsweredDialNamesTheWinnersNodeAndTag() {
        BareClient client = signedIn();
        client.request("calling.dial", dial("t", parallel(ANNE)));
        JsonNode event = client.dialled("answered");
        String node = simulator.awaitCallTo(ANNE).nodeId();
        assertThat(event.path("node_id").asString()).isEqualTo(node);
        assertThat(event.at("/call/node_id").asString()).isEqualTo(node);
        assertThat(event.at("/call/tag").asString()).isEqualTo("t");
        assertThat(event.at("/call/device/type").asString()).isEqualTo("phone");
    }

    @Test
    void eachEventOfALegSaysWhoseItIsAndNoDirection() {
        BareClient client = signedIn();
        client.request("calling.dial", dial("t", parallel(ANNE)));
        BareCall leg = new BareCall(client, simulator.awaitCallTo(ANNE));
        leg.phone().hangUp();
        for (String state : List.of("created", "ringing", "answered", "ending", "ended")) {
            JsonNode event = leg.state(state);
            assertThat(event.path("tag").asString()).as(state).isEqualTo("t");
            assertThat(event.path("created_by").asString()).as(state).isEqualTo("dial");
            assertThat(event.has("direction")).as(state).isFalse();
            assertThat(event.has("end_reason")).as(state).isEqualTo(state.startsWith("end"));
        }
    }

    @Test
    void aDialAsAWholeHasNoLengthLimit() {
        BareClient client = signedIn();
        client.request("calling.dial", "{\"tag\":\"t\",\"devices\":" + parallel(ANNE) + ",\"max_duration\":60}");
        assertThat(simulator.violations())
                .extracting(Violation::what)
                .containsExactly("calling.dial: params.max_duration");
        client.dialled("answered");
        clock.advance(Duration.ofMinutes(2));
        assertThat(simulator.awaitCallTo(ANNE).endReason()).isEmpty();
    }

    @Test
    void aDeviceRingsForItsTimeoutAndNoLonger() {
        BareClient client = signedIn();
        simulator.phone(ANNE).rings();
        client.request("calling.dial", dial("t", parallel(ANNE)));
        client.dialled("dialing");
        clock.advance(Duration.ofMillis(19_999));
        assertThat(client.eventsUntilNow("calling.call.dial")).isEmpty();
        clock.advance(Duration.ofMillis(1));
        client.dialled("failed");
    }

    @Test
    void aTagIsFreeAgainOnceTheDialIsDecided() {
        BareClient client = signedIn();
        simulator.phone(BOB).declines();
        for (String number : List.of(ANNE, BOB, ANNE)) {
            assertThat(client.request("calling.dial", dial("t", parallel(number)))
                            .at("/result/code")
                            .asString())
                    .isEqualTo("200");
        }
        assertNothingForbidden();
    }

    @Test
    void eachProgramHasTagsOfItsOwn() {
        BareClient one = signedIn();
        BareClient other = signedIn();
        simulator.phone(ANNE).rings();
        for (BareClient client : List.of(one, other)) {
            assertThat(client.request("calling.dial", dial("t", parallel(ANNE)))
                            .at("/result/code")
                            .asString())
                    .isEqualTo("200");
        }
        assertNothingForbidden();
    }

    @Test
    void aLegIsNotOfferedAndSoNeitherAnsweredNorPassedOn() {
        BareClient client = signedIn();
        simulator.phone(ANNE).rings();
        client.request("calling.dial", dial("t", parallel(ANNE)));
        BareCall leg = new BareCall(client, simulator.awaitCallTo(ANNE));
        assertThat(leg.code("calling.answer", "")).isEqualTo("409");
        assertThat(leg.code("calling.pass", "")).isEqualTo("409");
        leg.phone().pickUp();
        client.dialled("answered");
        assertThat(leg.code("calling.answer", "")).as("harmless").isEqualTo("200");
    }
}
