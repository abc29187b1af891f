package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.simulator.report.Violation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Page, section 2: sessions that lose their socket and come back, or do not. */
class ResumeTest extends SimulatorTest {

    @Override
    protected RelaySimulatorBuilder settings(RelaySimulatorBuilder builder) {
        return builder.account("project-one-of-two", "token-one-of-two")
                .account("project-two-of-two", "token-two-of-two")
                .jwtAccount("project-by-jwt", "header.payload.signature")
                .keepSessions(Duration.ofSeconds(30));
    }

    @Test
    void aSessionIsResumedByItsProtocolAndKeepsItsCalls() {
        BareClient client = signedIn("ivr");
        BareCall call = answered(client);
        SimulatedSession session = simulator.awaitSession();
        session.drop();
        client.awaitClosed();
        BareClient again = new BareClient(simulator);
        JsonNode result = again.connect(simulator, ",\"protocol\":\"" + session.protocol() + "\"")
                .path("result");
        assertThat(result.path("session_restored").asBoolean()).isTrue();
        assertThat(result.path("protocol").asString()).isEqualTo(session.protocol());
        again.event("signalwire.authorization.state");
        assertThat(simulator.awaitSession()).isEqualTo(session);
        assertThat(session.contexts()).as("contexts are those of connect alone").isEmpty();
        assertThat(new BareCall(again, call.phone()).code("calling.end", "")).isEqualTo("200");
        assertNothingForbidden();
    }

    @Test
    void eventsWhileNoSocketIsThereAreLost() {
        BareClient client = signedIn("ivr");
        BareCall call = answered(client);
        SimulatedSession session = simulator.awaitSession();
        session.drop();
        call.phone().hangUp();
        assertThat(session.missed()).isEqualTo(2);
    }

    @Test
    void aSessionThatNobodyResumesEndsWithItsCalls() {
        BareCall call = answered(signedIn("ivr"));
        SimulatedSession session = simulator.awaitSession();
        session.drop();
        clock.advance(Duration.ofSeconds(30));
        assertThat(call.phone().endReason()).contains(EndReason.ERROR);
        JsonNode result = new BareClient(simulator)
                .connect(simulator, ",\"protocol\":\"" + session.protocol() + "\"")
                .path("result");
        assertThat(result.path("session_restored").asBoolean(true)).isFalse();
        assertThat(result.path("protocol").asString()).isNotEqualTo(session.protocol());
    }

    @Test
    void anotherAccountDoesNotGetTheSession() {
        signedIn();
        SimulatedSession session = simulator.awaitSession();
        session.drop();
        String other = BareClient.connectParams(
                "project-two-of-two", "token-two-of-two", ",\"protocol\":\"" + session.protocol() + "\"");
        JsonNode result =
                new BareClient(simulator).request("signalwire.connect", other).path("result");
        assertThat(result.path("session_restored").asBoolean(true)).isFalse();
    }

    @Test
    void aCallOfAnotherAccountIs404() {
        BareCall call = answered(signedIn("ivr"));
        BareClient other = new BareClient(simulator);
        other.request("signalwire.connect", BareClient.connectParams("project-two-of-two", "token-two-of-two", ""));
        assertThat(other.request("calling.end", call.address(""))
                        .at("/result/code")
                        .asString())
                .isEqualTo("404");
    }

    @Test
    void theAuthorizationStateSavesAFullAuthentication() {
        BareClient client = new BareClient(simulator);
        client.connect(simulator, "");
        String state = client.authorizationState();
        assertThat(isLetIn(state)).isTrue();
        assertThat(isLetIn("as:stale")).isFalse();
    }

    @Test
    void onlyTheNewestAuthorizationStateOfASessionCounts() {
        BareClient client = new BareClient(simulator);
        client.connect(simulator, "");
        String first = client.authorizationState();
        String protocol = simulator.awaitSession().protocol();
        BareClient again = new BareClient(simulator);
        again.connect(simulator, ",\"protocol\":\"" + protocol + "\",\"authorization_state\":\"" + first + "\"");
        String second = again.authorizationState();
        assertThat(isLetIn(first)).isFalse();
        assertThat(isLetIn(second)).isTrue();
    }

    @Test
    void anAuthorizationStateEndsWithItsSession() {
        BareClient client = new BareClient(simulator);
        client.connect(simulator, "");
        String state = client.authorizationState();
        simulator.awaitSession().drop();
        clock.advance(Duration.ofSeconds(30));
        assertThat(isLetIn(state)).isFalse();
    }

    /** Whether somebody is let in by that state alone. */
    private boolean isLetIn(String state) {
        String params = BareClient.connectParams(
                "project-one-of-two", "token-that-expired", ",\"authorization_state\":\"" + state + "\"");
        return new BareClient(simulator).request("signalwire.connect", params).has("result");
    }

    @Test
    void aRestartForgetsTheSession() {
        BareClient client = new BareClient(simulator);
        client.connect(simulator, "");
        String state = client.authorizationState();
        SimulatedSession session = simulator.awaitSession();
        session.announceDisconnect(true);
        JsonNode frame = client.await(
                "disconnect", any -> any.path("method").asString("").equals("signalwire.disconnect"));
        assertThat(frame.at("/params/restart").asBoolean()).isTrue();
        // comes back after the answer to the announcement has been read
        client.request("signalwire.ping", "{}");
        session.close();
        assertThat(client.awaitClosed()).isEqualTo("closed 1000");
        assertNothingForbidden();
        String old = ",\"protocol\":\"" + session.protocol() + "\",\"authorization_state\":\"" + state + "\"";
        JsonNode result = new BareClient(simulator).connect(simulator, old).path("result");
        assertThat(result.path("session_restored").asBoolean(true)).isFalse();
        assertThat(simulator.violations())
                .extracting(Violation::what)
                .containsExactly(
                        "Sent the protocol of before the restart",
                        "Sent the authorization state of before the restart");
    }

    @Test
    void whatIsOfTheSessionAfterARestartMayBeSent() {
        BareClient client = signedIn();
        simulator.faults().restart();
        client.awaitClosed();
        BareClient fresh = signedIn();
        SimulatedSession session = simulator.awaitSession();
        session.drop();
        fresh.awaitClosed();
        JsonNode result = new BareClient(simulator)
                .connect(simulator, ",\"protocol\":\"" + session.protocol() + "\"")
                .path("result");
        assertThat(result.path("session_restored").asBoolean()).isTrue();
        assertNothingForbidden();
    }

    @Test
    void aSecondSocketForASessionClosesTheFirst() {
        BareClient client = signedIn();
        String protocol = simulator.awaitSession().protocol();
        BareClient again = new BareClient(simulator);
        again.connect(simulator, ",\"protocol\":\"" + protocol + "\"");
        assertThat(client.awaitClosed()).isEqualTo("closed 1000");
        assertThat(simulator.sessions()).hasSize(1);
    }
}
