package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.simulator.fault.Expiry;
import io.relayspring.simulator.fault.Fault;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What can go wrong before a program is signed in. */
@ParameterizedClass
@EnumSource(FaultTest.Way.class)
class SignInFaultsTest extends FaultTest {

    @Test
    void aHandshakeIsRefusedWithAStatus() {
        once(new Fault.RefuseHandshake(429), "{\"type\":\"refuse-handshake\",\"status\":429}");
        assertThatThrownBy(() -> new BareClient(simulator))
                .isInstanceOf(CompletionException.class)
                .rootCause()
                .hasMessageContaining("429");
        new BareClient(simulator);
    }

    @Test
    void aHandshakeHangs() {
        inForce(new Fault.HangHandshake(), "{\"type\":\"hang-handshake\"}");
        ActiveFault hang = simulator.faults().inForce().get(0);
        // Not on the common pool: it may have one thread only, and HTTP clients need it.
        CompletableFuture<BareClient> client =
                CompletableFuture.supplyAsync(() -> new BareClient(simulator), task -> new Thread(task).start());
        hang.awaitHit();
        assertThat(client).isNotDone();
        clear();
        assertThatThrownBy(client::join).isInstanceOf(CompletionException.class);
    }

    @Test
    void aSocketIsClosedAsSoonAsItIsOpen() {
        once(new Fault.CloseAfterHandshake(), "{\"type\":\"close-after-handshake\"}");
        assertThat(new BareClient(simulator).awaitClosed()).isEqualTo("closed 1000");
        signedIn();
    }

    @Test
    void aSocketIsClosedAsSoonAsItsSignInIsAccepted() {
        once(new Fault.CloseAfterSignIn(), "{\"type\":\"close-after-sign-in\"}");
        BareClient client = new BareClient(simulator);
        assertThat(client.connect(simulator, "").has("result")).isTrue();
        assertThat(client.awaitClosed()).isEqualTo("closed 1000");
        signedIn();
    }

    @Test
    void aSignInIsRefused() {
        once(
                new Fault.RefuseAuthentication("Project is suspended"),
                "{\"type\":\"refuse-authentication\",\"message\":\"Project is suspended\"}");
        BareClient client = new BareClient(simulator);
        JsonNode error = client.connect(simulator, "").path("error");
        assertThat(error.path("message").asString()).isEqualTo("Project is suspended");
        assertThat(error.at("/data/signalwire_error_code").asString()).isEqualTo("AUTH_REQUIRED");
        assertThat(client.connect(simulator, "").has("result")).isTrue();
    }

    @Test
    void aSessionIsForgottenWithItsCalls() {
        BareCall call = answered(signedIn("ivr"));
        SimulatedSession session = simulator.awaitSession();
        once(new Fault.ForgetSessions(), "{\"type\":\"forget-sessions\"}");
        session.drop();
        assertThat(resume(session, "").at("/result/session_restored").asBoolean(true))
                .isFalse();
        assertThat(call.phone().endReason()).contains(EndReason.ERROR);
    }

    @Test
    void aFaultOfASessionFindsItWhenItIsResumed() {
        signedIn();
        SimulatedSession session = simulator.awaitSession();
        of("session-1", new Fault.ForgetSessions(), "{\"type\":\"forget-sessions\"}");
        session.drop();
        signedIn();
        assertThat(resume(session, "").at("/result/session_restored").asBoolean(true))
                .isFalse();
    }

    @Test
    void anAuthorizationStateThatExpiredIsPassedOver() {
        JsonNode result = resumeWithExpired(Expiry.PASSED_OVER, "passed-over", "");
        assertThat(result.at("/result/session_restored").asBoolean()).isTrue();
        assertNothingForbidden();
    }

    @Test
    void anAuthorizationStateThatExpiredStandsForNoCredentials() {
        JsonNode result = resumeWithExpired(Expiry.PASSED_OVER, "passed-over", "-and-more");
        assertThat(result.at("/error/message").asString()).isEqualTo("Authentication failed");
    }

    @Test
    void anAuthorizationStateThatExpiredMayTakeItsSessionAlong() {
        JsonNode result = resumeWithExpired(Expiry.NEW_SESSION, "new-session", "");
        assertThat(result.at("/result/session_restored").asBoolean(true)).isFalse();
    }

    @Test
    void anAuthorizationStateThatExpiredMayBeRefused() {
        JsonNode result = resumeWithExpired(Expiry.REFUSED, "refused", "");
        assertThat(result.at("/error/message").asString()).isEqualTo("Authorization state expired");
        assertThat(new BareClient(simulator).connect(simulator, "").has("result"))
                .isTrue();
    }

    private JsonNode resumeWithExpired(Expiry expiry, String word, String tokenEnd) {
        BareClient client = new BareClient(simulator);
        client.connect(simulator, "");
        String state = client.authorizationState();
        SimulatedSession session = simulator.awaitSession();
        inForce(
                new Fault.ExpireAuthorization(expiry),
                "{\"type\":\"expire-authorization\",\"expiry\":\"" + word + "\"}");
        session.drop();
        String more = ",\"protocol\":\"" + session.protocol() + "\",\"authorization_state\":\"" + state + "\"";
        String params = BareClient.connectParams(simulator.project(), simulator.token() + tokenEnd, more);
        return new BareClient(simulator).request("signalwire.connect", params);
    }
}
