package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.fault.Garbage;
import io.relayspring.simulator.time.Pace;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What can be made to go wrong, and that everything goes right again afterwards. */
class FaultsTest extends SimulatorTest {

    @Test
    void theNextCommandOfAMethodIsRefusedWithACode() {
        BareClient client = signedIn("ivr");
        BareCall call = BareCall.ringing(simulator, client, "ivr");
        ActiveFault fault = simulator
                .faults()
                .refuse(RelayMethod.CALLING_ANSWER, "500", "Out of order")
                .times(1);
        JsonNode result = call.request("calling.answer", "").path("result");
        assertThat(result.path("code").asString()).isEqualTo("500");
        assertThat(result.path("message").asString()).isEqualTo("Out of order");
        assertThat(fault.hits()).isEqualTo(1);
        assertThat(call.code("calling.answer", "")).isEqualTo("200");
    }

    @Test
    void aCommandCanBeRefusedWithAnErrorUntilTheFaultIsReleased() {
        BareClient client = signedIn();
        ActiveFault fault = simulator.faults().error(RelayMethod.SIGNALWIRE_RECEIVE, -32603, "Internal");
        for (int i = 0; i < 2; i++) {
            assertThat(client.request("signalwire.receive", "{\"contexts\":[\"a\"]}")
                            .at("/error/code")
                            .asInt())
                    .isEqualTo(-32603);
        }
        fault.release();
        assertThat(client.request("signalwire.receive", "{\"contexts\":[\"a\"]}")
                        .has("result"))
                .isTrue();
    }

    @Test
    void theSocketCanBeDroppedAfterSoManyFrames() {
        BareClient client = signedIn("ivr");
        simulator.awaitSession().dropAfter(2);
        SimulatedCall call = simulator.call("ivr", "+15551230001", "+15551230002");
        client.event("calling.call.receive");
        client.event("calling.call.state");
        assertThat(client.awaitClosed()).startsWith("failed");
        call.hangUp();
        assertThat(simulator.sessions()).isEmpty();
    }

    @Test
    void socketsCanBeClosedProperly() {
        BareClient client = signedIn();
        simulator.faults().closeAll();
        assertThat(client.awaitClosed()).isEqualTo("closed 1000");
    }

    @Test
    void anEventThatNothingOvertakesComesAllTheSame() {
        BareCall call = answered(signedIn("ivr"));
        simulator.faults().reorderEvents().times(1);
        call.phone().sendEvent("calling.error", Map.of("code", 1));
        assertThat(call.client().event("calling.error").path("code").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Garbage.class)
    void garbageOfEverySortCanBeSent(Garbage garbage) {
        BareClient client = signedIn();
        simulator.faults().send(garbage);
        client.request("signalwire.ping", "{}");
        assertThat(client.all().size()).as("answer, state, garbage, ping").isEqualTo(4);
        assertNothingForbidden();
    }

    @Test
    void authenticationCanBeRefusedSoManyTimes() {
        simulator.faults().refuseAuthentication("Project is suspended").times(2);
        BareClient client = new BareClient(simulator);
        for (int i = 0; i < 2; i++) {
            JsonNode error = client.connect(simulator, "").path("error");
            assertThat(error.path("message").asString()).isEqualTo("Project is suspended");
        }
        assertThat(client.connect(simulator, "").has("result")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 503})
    void handshakesCanBeRefused(int status) {
        simulator.faults().refuseHandshake(status).times(1);
        assertThatThrownBy(() -> new BareClient(simulator))
                .isInstanceOf(CompletionException.class)
                .rootCause()
                .hasMessageContaining(String.valueOf(status));
        new BareClient(simulator);
    }

    @Test
    void whatIsInForceCanBeLookedAtAndIsForgottenWhenItIsSpent() {
        BareClient client = signedIn();
        ActiveFault all = simulator.faults().neverAnswer(RelayMethod.CALLING_ANSWER);
        simulator.awaitSession().faults().numericIds();
        simulator.faults().refuse(RelayMethod.SIGNALWIRE_PING, "500", "Not now").times(1);
        assertThat(simulator.faults().inForce())
                .extracting(fault -> fault.fault().type())
                .containsExactly("never-answer", "numeric-ids", "refuse");
        client.request("signalwire.ping", "{}");
        simulator.awaitSession().faults().clear();
        assertThat(simulator.faults().inForce())
                .singleElement()
                .asString()
                .contains("NeverAnswer")
                .contains("calling.answer");
        assertThat(all.hits()).isZero();
    }

    @Test
    void whatStrikesBeforeASignInCannotBeOfOneSession() {
        signedIn();
        Faults ofOne = simulator.awaitSession().faults();
        assertThatThrownBy(ofOne::hangHandshake)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hang-handshake");
    }

    @Test
    void valuesThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> simulator.faults().refuseHandshake(200)).hasMessageContaining("from 400 to 599");
        assertThatThrownBy(() -> simulator.faults().slowAnswer(RelayMethod.CALLING_ANSWER, Duration.ZERO))
                .hasMessageContaining("more than no time");
        assertThatThrownBy(() -> simulator.faults().numericIds().times(0)).hasMessageContaining("at least once");
        assertThatThrownBy(() -> simulator.faults().stallReading().times(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stall-reading lasts until it is released");
        assertThatThrownBy(() -> simulator.faults().stallWriting().times(1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> simulator.faults().blackhole().times(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anyTextAndAnyEventCanBeSent() {
        BareCall call = answered(signedIn("ivr"));
        call.phone().sendEvent("calling.call.tap", Map.of("state", "tapping", "tap", Map.of("type", "audio")));
        JsonNode event = call.client().event("calling.call.tap");
        assertThat(event.path("call_id").asString()).isEqualTo(call.phone().id());
        assertThat(event.path("node_id").asString()).isEqualTo(call.phone().nodeId());
        assertThat(event.at("/tap/type").asString()).isEqualTo("audio");
    }

    @Test
    void aClearedTableLetsEverythingGo() {
        BareClient client = signedIn();
        simulator.faults().stallWriting();
        simulator.faults().holdAnswer(RelayMethod.SIGNALWIRE_PING).times(1);
        String id = client.send("signalwire.ping", "{}");
        simulator.awaitFrame(RelayMethod.SIGNALWIRE_PING);
        simulator.faults().clear();
        client.answer(id);
    }

    @Test
    void aHangUpDuringAPlayCanBeArranged() {
        simulator.pace(Pace.MANUAL);
        BareCall call = answered(signedIn("ivr"));
        call.start("calling.play", PlayTest.TTS);
        call.phone().awaitPlaying().hangUp();
        call.state("ended");
        assertThat(call.code("calling.play", PlayTest.TTS + ",\"control_id\":\"next\""))
                .isEqualTo("410");
    }
}
