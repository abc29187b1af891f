package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.live.Space;
import java.net.http.HttpClient;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What the simulator and the real server must both do, on a bare socket. {@code -Plive} asks the real one. */
@Tag("live")
@Timeout(180)
class ConformanceTest {

    private final Space space = Space.open();

    @AfterEach
    void close() {
        space.close();
    }

    private BareClient socket() {
        return new BareClient(HttpClient.newHttpClient(), space.uri().toString());
    }

    private JsonNode connect(BareClient client, String more) {
        return client.request("signalwire.connect", BareClient.connectParams(space.project(), space.token(), more));
    }

    private BareClient signedIn() {
        BareClient client = socket();
        assertThat(connect(client, "").path("result").path("protocol").asString())
                .isNotEmpty();
        return client;
    }

    private static void assertRefused(JsonNode answer) {
        assertThat(answer.has("error")
                        || !answer.at("/result/code").asString("200").startsWith("2"))
                .as("refused: %s", answer)
                .isTrue();
    }

    private static void assertAccepted(JsonNode answer) {
        assertThat(answer.at("/result/code").asString())
                .as("%s", answer)
                .startsWith("2")
                .hasSize(3);
    }

    @Test
    void connectGivesAProtocolAndAnIdentityAndNoCode() {
        try (BareClient client = socket()) {
            JsonNode result = connect(client, "").path("result");
            assertThat(result.has("code")).isFalse();
            assertThat(result.path("protocol").asString()).isNotEmpty();
            assertThat(result.path("identity").asString()).isNotEmpty();
        }
    }

    @Test
    void aTokenThatIsWrongIsRefusedWithAnError() {
        try (BareClient client = socket()) {
            JsonNode answer = client.request(
                    "signalwire.connect", BareClient.connectParams(space.project(), "PT-no-such-token", ""));
            assertThat(answer.has("error")).as("%s", answer).isTrue();
            assertThat(answer.has("result")).isFalse();
        }
    }

    @Test
    void whoComesBackWithItsProtocolKeepsIt() {
        String protocol;
        try (BareClient first = socket()) {
            protocol = connect(first, "").path("result").path("protocol").asString();
        }
        try (BareClient again = socket()) {
            JsonNode result =
                    connect(again, ",\"protocol\":\"" + protocol + "\"").path("result");
            assertThat(result.path("protocol").asString()).isEqualTo(protocol);
        }
    }

    @Test
    void contextsAreReceivedAndDropped() {
        try (BareClient client = signedIn()) {
            String contexts = "{\"contexts\":[\"relay-conformance\"]}";
            assertAccepted(client.request("signalwire.receive", contexts));
            assertAccepted(client.request("signalwire.unreceive", contexts));
        }
    }

    @Test
    void aPingIsAnsweredWithAResult() {
        try (BareClient client = signedIn()) {
            assertThat(client.request("signalwire.ping", "{\"timestamp\":12.5}").has("result"))
                    .isTrue();
        }
    }

    @Test
    void anUnknownMethodAndAnUnknownCallAreRefused() {
        try (BareClient client = signedIn()) {
            assertRefused(client.request("calling.teleport", "{}"));
            assertRefused(client.request(
                    "calling.answer",
                    "{\"node_id\":\"" + UUID.randomUUID() + "\",\"call_id\":\"" + UUID.randomUUID() + "\"}"));
        }
    }

    @Test
    void aCallIsDialledPlayedToRecordedAndEnded() {
        try (BareClient client = signedIn()) {
            String tag = UUID.randomUUID().toString();
            JsonNode dialling = client.request("calling.dial", dial(tag));
            assertAccepted(dialling);
            assertThat(dialling.path("result").has("call_id")).isFalse();
            JsonNode dialled = client.dialled("answered");
            assertThat(dialled.path("tag").asString()).isEqualTo(tag);
            assertThat(dialled.has("call_id")).isFalse();
            JsonNode call = dialled.path("call");
            String address = "\"node_id\":%s,\"call_id\":%s".formatted(call.path("node_id"), call.path("call_id"));

            assertRefused(client.request(
                    "calling.play",
                    "{" + address + ",\"control_id\":\"flat\",\"play\":[{\"type\":\"tts\",\"text\":\"Flat.\"}]}"));
            play(client, address);
            record(client, address);
            assertAccepted(client.request("calling.end", "{" + address + "}"));
            client.await(
                    "the end",
                    frame -> frame.at("/params/params/call_state").asString("").equals("ended")
                            && frame.at("/params/params/call_id").equals(call.path("call_id")));
        }
    }

    private String dial(String tag) {
        return """
                {"tag":"%s","devices":[[{"type":"phone","params":
                 {"from_number":"%s","to_number":"%s","timeout":25,"max_duration":60}}]]}""".formatted(tag, space.from(), space.to());
    }

    private static void play(BareClient client, String address) {
        String control = UUID.randomUUID().toString();
        String media = ",\"play\":[{\"type\":\"tts\",\"params\":{\"text\":\"This is a test.\"}}]}";
        assertAccepted(client.request("calling.play", "{" + address + ",\"control_id\":\"" + control + "\"" + media));
        client.await(
                "the end of the play",
                frame -> frame.at("/params/params/control_id").asString("").equals(control)
                        && frame.at("/params/params/state").asString("").equals("finished"));
    }

    private static void record(BareClient client, String address) {
        String control = "\"control_id\":\"" + UUID.randomUUID() + "\"";
        String audio =
                ",\"record\":{\"audio\":{\"direction\":\"both\",\"initial_timeout\":0,\"end_silence_timeout\":0}}}";
        JsonNode recording = client.request("calling.record", "{" + address + "," + control + audio);
        assertAccepted(recording);
        assertThat(recording.at("/result/url").asString()).startsWith("http");
        assertAccepted(client.request("calling.record.stop", "{" + address + "," + control + "}"));
        client.await(
                "the end of the recording",
                frame -> frame.at("/params/event_type").asString("").equals("calling.call.record")
                        && frame.at("/params/params/state").asString("").equals("finished"));
    }

    @Test
    void aTextIsAcceptedAndItsStatesAreTold() {
        try (BareClient client = signedIn()) {
            JsonNode answer = client.request(
                    "messaging.send",
                    "{\"context\":\"relay-conformance\",\"from_number\":\"%s\",\"to_number\":\"%s\",\"body\":\"Test.\"}"
                            .formatted(space.from(), space.to()));
            assertAccepted(answer);
            JsonNode id = answer.at("/result/message_id");
            assertThat(id.asString()).isNotEmpty();
            assertThat(client.event("messaging.state").path("message_id")).isEqualTo(id);
        }
    }
}
