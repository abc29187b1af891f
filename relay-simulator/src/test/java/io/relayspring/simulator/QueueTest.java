package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.RelayMethod;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Page, section 4: {@code calling.queue.enter}, {@code calling.queue.leave}, {@code calling.call.queue}. */
class QueueTest extends SimulatorTest {

    private static final String SUPPORT = ",\"queue_name\":\"support\"";

    private static final String TO_SUPPORT = device("queue", "\"node_id\":\"n\",\"queue_name\":\"support\"");

    private static final String TO_CAROL =
            device("phone", "\"from_number\":\"+15551230002\",\"to_number\":\"+15551230003\"");

    private BareClient client;
    private BareCall anne;
    private BareCall bob;

    @BeforeEach
    void answer() {
        client = signedIn("ivr");
        anne = answered(client);
        bob = answered(client);
    }

    private JsonNode queued(BareCall call, String controlId, String status) {
        JsonNode event = client.event("calling.call.queue");
        assertThat(event.path("call_id").asString()).isEqualTo(call.phone().id());
        assertThat(event.path("control_id").asString()).isEqualTo(controlId);
        assertThat(event.path("status").asString()).isEqualTo(status);
        assertThat(event.path("name").asString()).isEqualTo("support");
        return event;
    }

    private static void isPlaced(JsonNode event, int position, int size) {
        assertThat(event.path("position").asInt(-1)).isEqualTo(position);
        assertThat(event.path("size").asInt(-1)).isEqualTo(size);
    }

    @Test
    void callsWaitOneBehindTheOther() {
        JsonNode first = queued(anne, anne.start("calling.queue.enter", SUPPORT), "enqueue");
        isPlaced(first, 1, 1);
        JsonNode second = queued(bob, bob.start("calling.queue.enter", SUPPORT), "enqueue");
        isPlaced(second, 2, 2);
        assertThat(second.path("id").asString())
                .isNotEmpty()
                .isEqualTo(first.path("id").asString());
        assertNothingForbidden();
    }

    @Test
    void aCallLeavesUnderTheControlIdOfThatCommand() {
        JsonNode entered = queued(anne, anne.start("calling.queue.enter", SUPPORT), "enqueue");
        String id = ",\"queue_id\":\"" + entered.path("id").asString() + "\"";
        JsonNode left = queued(anne, anne.start("calling.queue.leave", SUPPORT + id), "leave");
        assertThat(left.path("size").asInt(-1)).isZero();
        assertThat(anne.code("calling.queue.leave", ",\"control_id\":\"k\"" + SUPPORT))
                .isEqualTo("409");
        String again = queued(anne, anne.start("calling.queue.enter", SUPPORT), "enqueue")
                .path("id")
                .asString();
        assertThat(again)
                .as("an empty queue is gone")
                .isNotEqualTo(entered.path("id").asString());
    }

    @Test
    void anAgentTakesACallOutOfIt() {
        String control = anne.start("calling.queue.enter", SUPPORT);
        queued(anne, control, "enqueue");
        anne.phone().operation(RelayMethod.CALLING_QUEUE_ENTER).finish();
        queued(anne, control, "dequeue");
        assertThat(anne.phone().transcript().toString()).contains("is taken from queue support");
    }

    @Test
    void aCallThatEndsMakesRoom() {
        queued(anne, anne.start("calling.queue.enter", SUPPORT), "enqueue");
        anne.phone().hangUp();
        anne.state("ended");
        isPlaced(queued(bob, bob.start("calling.queue.enter", SUPPORT), "enqueue"), 1, 1);
    }

    @Test
    void aCallIsInOneQueueAndLeavesOnlyThat() {
        anne.start("calling.queue.enter", SUPPORT);
        String control = ",\"control_id\":\"k\"";
        assertThat(anne.code("calling.queue.enter", control + ",\"queue_name\":\"other\""))
                .isEqualTo("409");
        assertThat(anne.code("calling.queue.leave", control + ",\"queue_name\":\"other\""))
                .isEqualTo("409");
        assertThat(anne.code("calling.queue.leave", control + SUPPORT + ",\"queue_id\":\"other\""))
                .isEqualTo("409");
        assertThat(bob.code("calling.queue.leave", control + SUPPORT))
                .as("404 would say that the call is gone")
                .isEqualTo("409");
        assertThat(bob.error("calling.queue.enter", control)).isEqualTo(-32602);
        assertThat(bob.error("calling.queue.enter", SUPPORT)).isEqualTo(-32602);
    }

    @Test
    void queuesOfTheSameNameOfTwoProgramsOfAProjectAreOne() {
        anne.start("calling.queue.enter", SUPPORT);
        BareClient other = signedIn("sales");
        BareCall carol = BareCall.answered(simulator, other, "sales");
        carol.start("calling.queue.enter", SUPPORT);
        isPlaced(other.event("calling.call.queue"), 2, 2);
    }

    private static String device(String type, String params) {
        return ",\"devices\":[[{\"type\":\"%s\",\"params\":{%s}}]]".formatted(type, params);
    }

    private void connect(BareCall call, String device) {
        assertThat(call.code("calling.connect", device)).isEqualTo("200");
    }

    private JsonNode connection(BareCall call, String state) {
        return client.await(state, frame -> {
                    JsonNode event = frame.at("/params/params");
                    return event.path("connect_state").asString("").equals(state)
                            && event.path("call_id")
                                    .asString("")
                                    .equals(call.phone().id());
                })
                .at("/params/params");
    }

    private void connected(BareCall call, BareCall other) {
        assertThat(connection(call, "connected").at("/peer/call_id").asString())
                .isEqualTo(other.phone().id());
    }

    private static String to(BareCall call) {
        return to(call.phone().nodeId(), call.phone().id());
    }

    private static String to(String nodeId, String callId) {
        return device("call", "\"node_id\":\"" + nodeId + "\",\"call_id\":\"" + callId + "\"");
    }

    @Test
    void anAgentsCallIsConnectedWithTheFirstThatWaits() {
        String control = bob.start("calling.queue.enter", SUPPORT);
        queued(bob, control, "enqueue");
        connect(anne, TO_SUPPORT);
        queued(bob, control, "dequeue");
        connected(anne, bob);
        assertThat(bob.code("calling.disconnect", "")).isEqualTo("200");
        connection(bob, "disconnected");
        connect(anne, TO_SUPPORT);
        connection(anne, "failed");
        assertNothingForbidden();
    }

    @Test
    void whoWaitsDoesNotServeItself() {
        anne.start("calling.queue.enter", SUPPORT);
        connect(anne, TO_SUPPORT);
        connection(anne, "failed");
    }

    @Test
    void twoCallsThatAreUpAreConnected() {
        connect(anne, to(bob));
        connected(anne, bob);
        BareCall carol = answered(client);
        connect(carol, to(bob));
        connection(carol, "failed");
        connect(carol, to(anne.phone().nodeId(), "nobody"));
        connection(carol, "failed");
        BareCall dave = answered(client);
        connect(carol, to("another-node", dave.phone().id()));
        connection(carol, "failed");
    }

    @Test
    void whoWaitsAndIsConnectedWaitsNoMore() {
        String control = anne.start("calling.queue.enter", SUPPORT);
        queued(anne, control, "enqueue");
        connect(anne, TO_CAROL);
        queued(anne, control, "dequeue");
        connection(anne, "connected");
        connect(bob, TO_SUPPORT);
        connection(bob, "failed");
        assertNothingForbidden();
    }

    @Test
    void whoWaitsAndIsConnectedByAnotherWaitsNoMore() {
        String control = anne.start("calling.queue.enter", SUPPORT);
        queued(anne, control, "enqueue");
        connect(bob, to(anne));
        queued(anne, control, "dequeue");
        connected(bob, anne);
        BareCall carol = answered(client);
        connect(carol, TO_SUPPORT);
        connection(carol, "failed");
    }

    @Test
    void aCallThatIsConnectedIsPassedOverUntilItIsFree() {
        connect(anne, to(bob));
        connected(anne, bob);
        queued(bob, bob.start("calling.queue.enter", SUPPORT), "enqueue");
        BareCall carol = answered(client);
        connect(carol, TO_SUPPORT);
        connection(carol, "failed");
        assertThat(anne.code("calling.disconnect", "")).isEqualTo("200");
        connection(bob, "disconnected");
        connect(carol, TO_SUPPORT);
        connected(carol, bob);
    }

    @Test
    void whoIsConnectedWithoutBeingRungIsToldSoToo() {
        connect(anne, to(bob));
        connected(anne, bob);
        connected(bob, anne);
        assertThat(anne.code("calling.disconnect", "")).isEqualTo("200");
        connection(bob, "disconnected");
        assertThat(client.eventsUntilNow("calling.call.connect"))
                .as("nobody was told twice")
                .noneMatch(event -> event.contains("\"connected\""));
    }

    @Test
    void whoIsRungForItIsNot() {
        connect(anne, TO_CAROL);
        connection(anne, "connected");
        assertThat(client.eventsUntilNow("calling.call.connect")).noneMatch(event -> event.contains("\"connected\""));
    }

    @Test
    void theTranscriptNamesWhoIsAtTheOtherEnd() {
        connect(anne, to(bob));
        connected(anne, bob);
        for (BareCall each : List.of(anne, bob)) {
            assertThat(each.phone().transcript().toString())
                    .contains("connected with " + bob.phone().from());
        }
    }
}
