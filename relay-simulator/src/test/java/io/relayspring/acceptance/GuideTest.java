package io.relayspring.acceptance;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.device.DialPlan.ring;
import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.RelayClient;
import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.Input;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The vendor's guide in Java, sample by sample under its section's name: signing in, calls in and out. */
class GuideTest extends VerbTest {

    private static final String SALES = "+15551001000";
    private static final String SUPPORT = "+15552002000";
    private static final String JWT = "eyJhbGciOiJub25lIn0.eyJndWlkZSI6dHJ1ZX0.c2lnbmF0dXJl";

    private SimulatedCall dialIn(String context) {
        simulator.awaitSubscribed(context);
        return simulator.call(context, "+15551234567", US);
    }

    @Test
    @DisplayName("Quick Start")
    void quickStart() {
        client.onCall("default", call -> {
            call.answer();
            call.play(tts("Hello from RELAY!")).await();
            call.hangup();
        });
        dialIn("default").awaitHeard("Hello from RELAY!").awaitEnded();
    }

    @Test
    @DisplayName("Authentication: Project + API Token")
    void projectAndToken() {
        client.close();
        try (RelayClient other =
                at(RelayClient.builder().project(simulator.project()).token(simulator.token()))) {
            assertThat(other.ready().await(SOON)).isEqualTo(ConnectionState.READY);
        }
    }

    @Test
    @DisplayName("Authentication: JWT Token")
    void jwtToken() {
        signsInWith(JWT, RelayClient.builder().jwtToken(JWT));
    }

    @Test
    @DisplayName("Authentication: Environment Variables, a JWT")
    void jwtFromTheEnvironment() {
        signsInWith(JWT, RelayClient.builder().environment(Map.of("SIGNALWIRE_JWT_TOKEN", JWT)));
    }

    private void signsInWith(String jwt, RelayClientBuilder builder) {
        client.close();
        try (RelaySimulator issuer =
                        RelaySimulator.builder().jwtAccount("project-1", jwt).start();
                RelayClient other =
                        builder.uri(URI.create(issuer.url())).build().start()) {
            assertThat(other.ready().await(SOON)).isEqualTo(ConnectionState.READY);
            assertThat(issuer.awaitFrame(RelayMethod.SIGNALWIRE_CONNECT).at("authentication"))
                    .asString()
                    .contains("jwt_token")
                    .doesNotContain("project");
        }
    }

    @Test
    @DisplayName("Authentication: Environment Variables")
    void environmentVariables() {
        Map<String, String> variables =
                Map.of("SIGNALWIRE_PROJECT_ID", simulator.project(), "SIGNALWIRE_API_TOKEN", simulator.token());
        client.close();
        try (RelayClient other = at(RelayClient.builder().environment(variables).contexts("default"))) {
            assertThat(other.ready().await(SOON)).isEqualTo(ConnectionState.READY);
        }
    }

    @Test
    @DisplayName("Contexts")
    void contexts() {
        client.receive("new-context").await(SOON);
        simulator.awaitSubscribed("new-context");
        client.unreceive("new-context").await(SOON);
        assertThat(client.contexts()).containsExactly("ivr");
    }

    @Test
    @DisplayName("Async Context Manager")
    void contextManager() {
        client.close();
        try (RelayClient other = at(RelayClient.builder()
                .project(simulator.project())
                .token(simulator.token())
                .contexts("default"))) {
            Call call = other.dial(phone(ANNE, p -> p.from(US))).await(SOON);
            assertThat(call.state()).isEqualTo(CallState.ANSWERED);
        }
        simulator.awaitCallTo(ANNE).awaitEnded();
    }

    private RelayClient at(RelayClientBuilder builder) {
        return builder.uri(URI.create(simulator.url())).build().start();
    }

    @Test
    @DisplayName("Handling Inbound Calls")
    void handlingInboundCalls() {
        client.onCall("menu", call -> {
            call.answer();
            call.play(tts("Press 1 for sales, 2 for support.")).await();
            Input input = call.collect(
                            c -> c.digits(1, d -> d.digitTimeout(ofSeconds(5))).initialTimeout(ofSeconds(10)))
                    .await();
            switch (input.digits()) {
                case "1" -> call.connect(phone(SALES, p -> p.from(US)));
                case "2" -> call.connect(phone(SUPPORT, p -> p.from(US)));
                default -> {
                    call.play(tts("Invalid selection. Goodbye.")).await();
                    call.hangup();
                }
            }
        });
        dialIn("menu").awaitCollecting().press("1");
        simulator.awaitCallTo(SALES).awaitAnswered();
        dialIn("menu")
                .awaitCollecting()
                .press("9")
                .awaitHeard("Invalid selection")
                .awaitEnded();
    }

    @Test
    @DisplayName("Handling Inbound Calls: the Call object")
    void theCallObject() throws InterruptedException {
        Call call = call();
        assertThat(call.id()).isEqualTo(caller.id());
        assertThat(call.nodeId()).isEqualTo(caller.nodeId());
        assertThat(call.context()).isEqualTo("ivr");
        assertThat(call.direction()).isEqualTo(CallDirection.INBOUND);
        assertThat(call.device().params().text("to_number")).isEqualTo(US);
        assertThat(call.waitFor(CallState.ANSWERED).await(SOON)).isEqualTo(CallState.ANSWERED);
        assertThat(call.tag()).as("an offer has a tag of the server's").isNotEmpty();
    }

    @Test
    @DisplayName("Making Outbound Calls")
    void makingOutboundCalls() {
        Call call =
                client.dial(phone(ANNE, p -> p.from(US).timeout(ofSeconds(30)))).await(SOON);
        call.play(tts("This is an automated message from SignalWire.")).await(SOON);
        call.hangup();
        simulator.awaitCallTo(ANNE).awaitHeard("automated").awaitEnded();
    }

    @Test
    @DisplayName("Making Outbound Calls: serial and parallel")
    void serialAndParallelDialing() {
        simulator.phone(ANNE).isBusy();
        var anne = phone(ANNE, p -> p.from(US));
        var bob = phone(BOB, p -> p.from(US));
        assertThat(client.dial(ring(anne).thenRing(bob)).await(SOON).to()).isEqualTo(BOB);
        assertThat(client.dial(ring(anne, bob)).await(SOON).to()).isEqualTo(BOB);
    }
}
