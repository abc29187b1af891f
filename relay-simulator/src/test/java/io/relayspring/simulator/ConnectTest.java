package io.relayspring.simulator;

import static io.relayspring.simulator.OutboundCallTest.parallel;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Page, section 4: what is told of {@code calling.connect}, and in which order. */
class ConnectTest extends SimulatorTest {

    private static final String BOB = "+15551230012";

    private BareCall call;

    @BeforeEach
    void answer() {
        call = answered(signedIn("ivr"));
    }

    private void connect(String more) {
        assertThat(call.code("calling.connect", ",\"devices\":" + parallel(BOB) + more))
                .isEqualTo("200");
    }

    @Test
    void eachEventOfAConnectCarriesItsTag() {
        BareClient client = call.client();
        connect(",\"tag\":\"x\"");
        assertThat(client.connected("connecting").path("tag").asString()).isEqualTo("x");
        JsonNode connected = client.connected("connected");
        assertThat(connected.path("tag").asString()).isEqualTo("x");
        assertThat(connected.at("/peer/tag").asString()).isEqualTo("x");
        assertThat(connected.at("/peer/device").toString())
                .isEqualTo("{\"type\":\"phone\",\"params\":"
                        + "{\"from_number\":\"+15551230002\",\"to_number\":\"+15551230012\"}}");
        call.code("calling.disconnect", "");
        assertThat(client.connected("disconnected").path("tag").asString()).isEqualTo("x");
        simulator.phone(BOB).isBusy();
        connect(",\"tag\":\"y\"");
        assertThat(client.connected("failed").path("tag").asString()).isEqualTo("y");
    }

    @Test
    void theStatesOfThePeerAreToldBeforeThatItIsConnected() {
        connect("");
        call.client().connected("connected");
        String peer = simulator.awaitCallTo(BOB).id();
        List<String> order = call.client().all().stream()
                .map(frame -> frame.at("/params/params"))
                .filter(event -> event.has("connect_state")
                        || event.path("call_id").asString("").equals(peer))
                .map(event -> event.path("connect_state").asString("")
                        + event.path("call_state").asString(""))
                .toList();
        assertThat(order).containsExactly("connecting", "created", "ringing", "answered", "connected");
    }

    @Test
    void theMaxDurationOfAConnectIsTakenWithoutEffect() {
        connect(",\"max_duration\":1");
        call.client().connected("connected");
        clock.advance(Duration.ofHours(1));
        assertThat(call.client().eventsUntilNow("calling.call.connect"))
                .noneMatch(event -> event.contains("disconnected"));
        assertThat(call.phone().state()).isEqualTo(CallState.ANSWERED);
        assertThat(simulator.awaitCallTo(BOB).state()).isEqualTo(CallState.ANSWERED);
        assertNothingForbidden();
    }

    @Test
    void eachStateOfAPeerNamesTheCallItIsForAndTheTag() {
        connect(",\"tag\":\"x\"");
        call.client().connected("connected");
        BareCall peer = new BareCall(call.client(), simulator.awaitCallTo(BOB));
        peer.phone().hangUp();
        for (String state : List.of("created", "ringing", "answered", "ending", "ended")) {
            JsonNode event = peer.state(state);
            assertThat(event.path("peer").toString())
                    .as(state)
                    .isEqualTo("{\"call_id\":\"%s\",\"node_id\":\"%s\"}"
                            .formatted(call.phone().id(), call.phone().nodeId()));
            assertThat(event.path("tag").asString()).as(state).isEqualTo("x");
            assertThat(event.has("created_by")).as(state).isFalse();
        }
    }

    @Test
    void theTimesOfADeviceHoldInAConnectToo() {
        simulator.phone(BOB).rings();
        String limited = parallel(BOB).replace("\"timeout\"", "\"max_duration\":60,\"timeout\"");
        call.code("calling.connect", ",\"devices\":" + limited);
        clock.advance(Duration.ofMillis(19_999));
        assertThat(call.client().eventsUntilNow("calling.call.connect"))
                .noneMatch(event -> event.contains("\"failed\""));
        clock.advance(Duration.ofMillis(1));
        assertThat(call.client().connected("failed").path("failed_reason").asString())
                .isEqualTo("noAnswer");
        simulator.phone(BOB).answers();
        call.code("calling.connect", ",\"devices\":" + limited);
        call.client().connected("connected");
        clock.advance(Duration.ofSeconds(60));
        assertThat(simulator.awaitCallTo(BOB).endReason()).contains(EndReason.MAX_DURATION);
        call.client().connected("disconnected");
    }

    @Test
    void aQueueIsFoundByItsNameAndIfGivenItsId() {
        BareCall waiting = answered(call.client());
        waiting.start("calling.queue.enter", ",\"queue_name\":\"support\"");
        String id = call.client().event("calling.call.queue").path("id").asString();
        String queue =
                ",\"devices\":[[{\"type\":\"queue\",\"params\":{\"node_id\":\"n\",\"queue_name\":\"support\",\"queue_id\":\"%s\"}}]]";
        call.code("calling.connect", queue.formatted("another"));
        call.client().connected("failed");
        call.code("calling.connect", queue.formatted(id));
        assertThat(call.client().connected("connected").at("/peer/call_id").asString())
                .isEqualTo(waiting.phone().id());
    }
}
