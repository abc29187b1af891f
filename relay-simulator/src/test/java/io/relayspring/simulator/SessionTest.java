package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.report.JournalEntry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Page, sections 1 and 2: frames, signing in, contexts, pings, resuming. */
class SessionTest extends SimulatorTest {

    @Override
    protected RelaySimulatorBuilder settings(RelaySimulatorBuilder builder) {
        return builder.account("project-one-of-two", "token-one-of-two")
                .account("project-two-of-two", "token-two-of-two")
                .jwtAccount("project-by-jwt", "header.payload.signature")
                .keepSessions(Duration.ofSeconds(30));
    }

    @Test
    void theResultOfConnectHasNoCode() {
        JsonNode result = new BareClient(simulator).connect(simulator, "").path("result");
        assertThat(result.has("code")).isFalse();
        assertThat(result.path("protocol").asString()).startsWith("signalwire_");
        assertThat(result.path("identity").asString()).isNotEmpty();
        assertThat(result.path("session_restored").asBoolean(true)).isFalse();
    }

    @Test
    void everyAccountIsLetInAndAJwtToo() {
        String second = BareClient.connectParams("project-two-of-two", "token-two-of-two", "");
        assertThat(new BareClient(simulator)
                        .request("signalwire.connect", second)
                        .has("result"))
                .isTrue();
        String jwt = BareClient.connectParams("header.payload.signature", "");
        assertThat(new BareClient(simulator).request("signalwire.connect", jwt).has("result"))
                .isTrue();
        assertNothingForbidden();
    }

    @Test
    void wrongCredentialsAreAnAuthRequiredErrorAndMayBeTriedAgain() {
        BareClient client = new BareClient(simulator);
        String crossed = BareClient.connectParams("project-one-of-two", "token-two-of-two", "");
        JsonNode error = client.request("signalwire.connect", crossed).path("error");
        assertThat(error.path("code").asInt()).isEqualTo(-32000);
        assertThat(error.path("message").asString()).isNotEmpty();
        assertThat(error.at("/data/signalwire_error_code").asString()).isEqualTo("AUTH_REQUIRED");
        assertThat(client.connect(simulator, "").has("result")).isTrue();
    }

    @Test
    void nothingMayBeSentBeforeConnectWasAnswered() {
        BareClient client = new BareClient(simulator);
        JsonNode answer = client.request("signalwire.ping", "{}");
        assertThat(answer.at("/error/data/signalwire_error_code").asString()).isEqualTo("AUTH_REQUIRED");
        assertThat(rulesBroken()).containsExactly("Nothing is sent before connect was answered");
    }

    @Test
    void nothingMayBeSentWhileTheAnswerToConnectIsOnItsWay() {
        BareClient client = new BareClient(simulator);
        ActiveFault held = simulator.faults().holdAnswer(RelayMethod.SIGNALWIRE_CONNECT);
        client.send("signalwire.connect", BareClient.connectParams(simulator.project(), simulator.token(), ""));
        held.awaitHit();
        assertThat(client.request("signalwire.ping", "{}").has("error")).isTrue();
        assertThat(rulesBroken()).hasSize(1);
        held.release();
        client.event("signalwire.authorization.state");
        simulator.awaitSession();
    }

    @Test
    void connectingTwiceIsForbidden() {
        BareClient client = signedIn();
        assertThat(client.connect(simulator, "").at("/error/code").asInt()).isEqualTo(-32600);
        assertThat(rulesBroken()).containsExactly("A socket signs in once");
    }

    @Test
    void withoutEventAcksConnectIsForbidden() {
        String params = BareClient.connectParams(simulator.project(), simulator.token(), "")
                .replace("\"event_acks\":true", "\"event_acks\":false");
        new BareClient(simulator).request("signalwire.connect", params);
        assertThat(rulesBroken()).containsExactly("event_acks is true");
    }

    @ParameterizedTest
    @ValueSource(strings = {",\"contexts\":[]", ",\"contexts\":[\"\"]", ",\"contexts\":\"a\"", ",\"protocol\":7"})
    void badParamsOfConnectAreRefused(String more) {
        assertThat(new BareClient(simulator)
                        .connect(simulator, more)
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32602);
        assertThat(simulator.violations()).isNotEmpty();
    }

    private static ObjectNode goodParams() {
        return (ObjectNode)
                BareClient.JSON.readTree(BareClient.connectParams("project-one-of-two", "token-one-of-two", ""));
    }

    private JsonNode refusalOf(ObjectNode params) {
        return new BareClient(simulator)
                .request("signalwire.connect", params.toString())
                .path("error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "agent", "event_acks", "authentication"})
    void withoutOneOfItsFieldsConnectIsRefused(String field) {
        JsonNode error = refusalOf(goodParams().without(field));
        assertThat(error.path("code").asInt()).isEqualTo(-32602);
        assertThat(error.path("message").asString()).contains(field);
        assertThat(simulator.sessions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void anotherMajorVersionThanTwoIsRefused(int major) {
        ObjectNode params = goodParams();
        params.withObject("version").put("major", major);
        JsonNode error = refusalOf(params);
        assertThat(error.path("code").asInt()).isEqualTo(-32602);
        assertThat(error.path("message").asString()).contains("version.major");
    }

    @Test
    void anAuthenticationThatNamesNobodyIsRefusedAsSuch() {
        ObjectNode params = goodParams();
        params.putObject("authentication");
        JsonNode error = refusalOf(params);
        assertThat(error.path("code").asInt()).isEqualTo(-32000);
        assertThat(error.at("/data/signalwire_error_code").asString()).isEqualTo("AUTH_REQUIRED");
    }

    @Test
    void theResultOfConnectTellsOfTheNodeAndTheProject() {
        JsonNode result = new BareClient(simulator).connect(simulator, "").path("result");
        assertThat(result.at("/authorization/project").asString()).isEqualTo(simulator.project());
        assertThat(result.path("nodeid").asString()).isEqualTo("node-0@simulator.example.com");
        assertThat(result.path("sessionid").asString()).isNotBlank();
        assertThat(result.path("ice_servers").isArray()).isTrue();
    }

    @Test
    void contextsAreAddedAndDropped() {
        BareClient client = signedIn("a");
        assertThat(client.request("signalwire.receive", "{\"contexts\":[\"b\",\"c\"]}")
                        .at("/result/code")
                        .asString())
                .isEqualTo("200");
        assertThat(simulator.awaitSubscribed("c").contexts()).containsExactlyInAnyOrder("a", "b", "c");
        client.request("signalwire.unreceive", "{\"contexts\":[\"b\"]}");
        assertThat(simulator.awaitSession().contexts()).containsExactlyInAnyOrder("a", "c");
        assertThat(client.request("signalwire.receive", "{\"contexts\":[\" \"]}")
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32602);
    }

    @Test
    void aPingOfTheClientComesBackAsItWas() {
        JsonNode result = signedIn()
                .request("signalwire.ping", "{\"timestamp\":12.5,\"payload\":\"x\"}")
                .path("result");
        assertThat(result.path("timestamp").asDouble()).isEqualTo(12.5);
        assertThat(result.path("payload").asString()).isEqualTo("x");
    }

    @Test
    void theServerPingsEveryTenSeconds() {
        BareClient client = signedIn();
        clock.advance(Duration.ofSeconds(30));
        for (int i = 0; i < 3; i++) {
            JsonNode ping = client.await(
                    "ping", frame -> frame.path("method").asString("").equals("signalwire.ping"));
            assertThat(ping.at("/params/timestamp").asDouble()).isPositive();
        }
    }

    @Test
    void unknownMethodsAreForbidden() {
        BareClient client = signedIn();
        assertThat(client.request("calling.teleport", "{}").at("/error/code").asInt())
                .isEqualTo(-32601);
        assertThat(client.request("signalwire.event", "{}").at("/error/code").asInt())
                .isEqualTo(-32601);
        assertThat(rulesBroken()).hasSize(2).containsOnly("Only the protocol's methods are called");
    }

    @Test
    void theDeprecatedBeginIsNoMethod() {
        BareClient client = signedIn();
        String params = "{\"device\":{\"type\":\"phone\",\"params\":{\"to_number\":\"+15551230001\"}}}";
        assertThat(client.request("calling.begin", params).at("/error/code").asInt())
                .isEqualTo(-32601);
        assertThat(rulesBroken()).containsExactly("Only the protocol's methods are called");
    }

    @Test
    void fieldsThePageDoesNotListAreForbidden() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        assertThat(call.code("calling.answer", ",\"protocol\":\"p\",\"project_id\":\"x\""))
                .isEqualTo("200");
        assertThat(rulesBroken()).hasSize(2).containsOnly("Only listed fields go into a request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "{}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"1\"}",
                "{\"id\":\"1\",\"method\":\"signalwire.ping\"}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"signalwire.ping\"}"
            })
    void whatIsNoFrameIsForbiddenAndAnsweredWithAnError(String text) {
        BareClient client = signedIn();
        client.raw(text);
        assertThat(client.await("error", frame -> frame.has("error"))
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32600);
        assertThat(simulator.violations()).hasSize(1);
        assertThat(simulator.journal()).anyMatch(entry -> entry.kind() == JournalEntry.Kind.UNREADABLE);
        assertThat(client.request("signalwire.ping", "{}").has("result")).isTrue();
    }

    @Test
    void paramsThatAreNoObjectAreInvalid() {
        assertThat(signedIn()
                        .request("signalwire.receive", "[]")
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32602);
    }

    @Test
    void eventsNotAcknowledgedYetAreCounted() {
        BareClient client = signedIn("ivr");
        SimulatedSession session = simulator.awaitSession();
        session.awaitAcknowledged();
        client.acknowledging = false;
        simulator.call("ivr", "+15551230001", "+15551230002");
        assertThat(session.unacknowledged()).isEqualTo(2);
    }

    @Test
    void eventsMustBeAcknowledgedInTime() {
        try (RelaySimulator strict = RelaySimulator.builder()
                .acknowledgeWithin(Duration.ofMillis(50))
                .start()) {
            BareClient client = BareClient.signedIn(strict, "ivr");
            client.acknowledging = false;
            strict.call("ivr", "+15551230001", "+15551230002");
            strict.awaitViolation("Events and pings are answered at once");
        }
    }

    @Test
    void anAnswerToNothingIsForbidden() {
        BareClient client = signedIn();
        client.raw("{\"jsonrpc\":\"2.0\",\"id\":\"nobody\",\"result\":{}}");
        simulator.awaitViolation("An answer carries the id of a request that is waiting for it");
    }

    @Test
    void anAcknowledgementIsAnEmptyResult() {
        BareClient client = signedIn("ivr");
        client.acknowledging = false;
        simulator.call("ivr", "+15551230001", "+15551230002");
        JsonNode offer = client.eventFrame("calling.call.receive");
        client.raw("{\"jsonrpc\":\"2.0\",\"id\":" + offer.path("id") + ",\"result\":{\"code\":\"200\"}}");
        simulator.awaitViolation("An event is acknowledged with an empty result");
        JsonNode state = client.eventFrame("calling.call.state");
        client.raw("{\"jsonrpc\":\"2.0\",\"id\":" + state.path("id") + ",\"error\":{\"code\":1}}");
        simulator.awaitViolation("Events and pings are answered with a result");
    }

    @Test
    void aLargeFrameIsTakenWhole() {
        String payload = "x".repeat(3 << 20);
        JsonNode result = signedIn()
                .request("signalwire.ping", "{\"payload\":\"" + payload + "\"}")
                .path("result");
        assertThat(result.path("payload").asString()).hasSameSizeAs(payload);
    }
}
