package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.vocabulary.MessageState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Page, section 5: messages. */
class MessageTest extends SimulatorTest {

    private static final String ADDRESS = "\"to_number\":\"+15551230009\",\"from_number\":\"+15551230002\"";

    @Test
    void anArrivingTextCarriesWhatThePageLists() {
        BareClient client = signedIn("sms");
        SimulatedMessage message =
                simulator.message("sms", "+15551230001", "+15551230002", "Hi", List.of("https://example.com/cat.png"));
        JsonNode event = client.event("messaging.receive");
        assertThat(event.path("message_id").asString()).isEqualTo(message.id());
        assertThat(event.path("context").asString()).isEqualTo("sms");
        assertThat(event.path("direction").asString()).isEqualTo("inbound");
        assertThat(event.path("from_number").asString()).isEqualTo("+15551230001");
        assertThat(event.path("to_number").asString()).isEqualTo("+15551230002");
        assertThat(event.path("body").asString()).isEqualTo("Hi");
        assertThat(event.at("/media/0").asString()).isEqualTo("https://example.com/cat.png");
        assertThat(event.path("segments").asInt()).isEqualTo(1);
        assertThat(event.path("message_state").asString()).isEqualTo("received");
    }

    @Test
    void withoutATakerNoTextArrives() {
        signedIn("other");
        assertThatThrownBy(() -> simulator.text("sms", "+15551230001", "+15551230002", "Hi"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSentMessagePassesThroughItsStates() {
        BareClient client = signedIn();
        JsonNode result = client.request("messaging.send", "{" + ADDRESS + ",\"body\":\"Ready\",\"tags\":[\"t\"]}")
                .path("result");
        assertThat(result.path("code").asString()).isEqualTo("200");
        assertThat(result.path("message").asString()).isEqualTo("Message accepted");
        for (String state : List.of("queued", "initiated", "sent", "delivered")) {
            JsonNode event = client.event("messaging.state");
            assertThat(event.path("message_state").asString()).isEqualTo(state);
            assertThat(event.path("message_id").asString())
                    .isEqualTo(result.path("message_id").asString());
            assertThat(event.path("direction").asString()).isEqualTo("outbound");
            assertThat(event.at("/tags/0").asString()).isEqualTo("t");
        }
        assertThat(simulator
                        .awaitMessageTo("+15551230009")
                        .awaitState(MessageState.DELIVERED)
                        .body())
                .isEqualTo("Ready");
        assertNothingForbidden();
    }

    @Test
    void eachStateOfASentMessageCarriesWhatThePageLists() {
        BareClient client = signedIn();
        String body = "x".repeat(161);
        client.request(
                "messaging.send",
                "{" + ADDRESS + ",\"body\":\"" + body + "\",\"media\":[\"https://example.com/cat.png\"]}");
        for (int i = 0; i < 4; i++) {
            JsonNode event = client.event("messaging.state");
            assertThat(event.path("from_number").asString()).isEqualTo("+15551230002");
            assertThat(event.path("to_number").asString()).isEqualTo("+15551230009");
            assertThat(event.path("body").asString()).isEqualTo(body);
            assertThat(event.path("media").toString()).isEqualTo("[\"https://example.com/cat.png\"]");
            assertThat(event.path("segments").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aMessageMayNameItsRegion() {
        JsonNode answer = signedIn().request("messaging.send", "{" + ADDRESS + ",\"body\":\"x\",\"region\":\"us\"}");
        assertThat(answer.at("/result/code").asString()).isEqualTo("200");
        assertNothingForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"media\":[\"cat.png\"]", "\"media\":\"https://example.com/cat.png\"", "\"region\":7"})
    void mediaAreUrlsAndARegionIsAText(String wrong) {
        BareClient client = signedIn();
        assertThat(client.request("messaging.send", "{" + ADDRESS + ",\"body\":\"x\"," + wrong + "}")
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32602);
        assertThat(simulator.messages()).isEmpty();
    }

    @Test
    void aMessageCanFailWithAReason() {
        BareClient client = signedIn();
        simulator.phone("+15551230009").messagesEnd(MessageState.UNDELIVERED, "Spam");
        client.request("messaging.send", "{" + ADDRESS + ",\"media\":[\"https://example.com/a.png\"]}");
        JsonNode last = null;
        for (int i = 0; i < 4; i++) {
            last = client.event("messaging.state");
        }
        assertThat(last.path("message_state").asString()).isEqualTo("undelivered");
        assertThat(last.path("reason").asString()).isEqualTo("Spam");
    }

    @Test
    void aMessageWithoutBodyAndMediaIsInvalid() {
        BareClient client = signedIn();
        assertThat(client.request("messaging.send", "{" + ADDRESS + "}")
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32602);
        assertThat(client.request("messaging.send", "{\"body\":\"x\",\"to_number\":\"+15551230009\"}")
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32602);
        assertThat(simulator.messages()).isEmpty();
    }

    @Test
    void aMessageUnderWayIsEndedByTheTest() {
        BareClient client = signedIn();
        simulator.phone("+15551230009").messagesEnd(MessageState.SENT, "");
        client.request("messaging.send", "{" + ADDRESS + ",\"body\":\"x\"}");
        SimulatedMessage message = simulator.awaitMessageTo("+15551230009").awaitState(MessageState.SENT);
        message.end(MessageState.UNDELIVERED, "Switched off");
        assertThat(message.state()).isEqualTo(MessageState.UNDELIVERED);
        assertThat(message.reason()).isEqualTo("Switched off");
        assertThat(client.eventsUntilNow("messaging.state")).hasSize(4);
        assertThatThrownBy(() -> message.end(MessageState.DELIVERED, "")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "160, 1", "161, 2", "306, 2", "307, 3"})
    void aLongTextIsCarriedInSegments(int length, int segments) {
        BareClient client = signedIn("sms");
        simulator.text("sms", "+15551230001", "+15551230002", "x".repeat(length));
        assertThat(client.event("messaging.receive").path("segments").asInt()).isEqualTo(segments);
    }

    @ParameterizedTest
    @CsvSource({"delivered, ''", "undelivered, Spam", "failed, No such number"})
    void eachOfItsEndsIsTheLastStateAndOnlyABadOneHasAReason(String end, String reason) {
        BareClient client = signedIn();
        simulator.phone("+15551230009").messagesEnd(MessageState.of(end), reason);
        client.request("messaging.send", "{" + ADDRESS + ",\"body\":\"x\"}");
        List<JsonNode> states = client.eventsUntilNow("messaging.state").stream()
                .map(BareClient.JSON::readTree)
                .toList();
        JsonNode last = states.get(states.size() - 1);
        assertThat(last.path("message_state").asString()).isEqualTo(end);
        assertThat(last.path("reason").asString("")).isEqualTo(reason);
        assertThat(states.subList(0, states.size() - 1))
                .isNotEmpty()
                .allMatch(state -> List.of("queued", "initiated", "sent")
                                .contains(state.path("message_state").asString())
                        && !state.has("reason"));
    }
}
