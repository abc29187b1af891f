package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.time.Pace;
import org.junit.jupiter.api.Test;

/** A simulator that is as if nothing had happened. */
class ResetTest extends SimulatorTest {

    private static final String ANNE = "+15551230011";

    @Test
    void aResetEndsADialAndAllThatWouldStillBeRung() {
        simulator.phone(ANNE).rings();
        simulator.phone("+15551230012").rings();
        BareClient client = signedIn();
        client.request(
                "calling.dial",
                "{\"tag\":\"t\",\"devices\":[[%s],[%s]]}".formatted(device(ANNE), device("+15551230012")));
        simulator.reset();
        client.dialled("failed");
        assertThat(simulator.calls()).isEmpty();
    }

    @Test
    void thePaceIsAgainThatWhichTheSimulatorWasBuiltWith() {
        BareClient client = signedIn("ivr");
        simulator.pace(Pace.MANUAL);
        simulator.reset();
        BareCall call = answered(client);
        call.start("calling.play", PlayTest.TTS);
        call.play("finished");
    }

    @Test
    void whatATelephoneAlwaysDoesItDoesAgain() {
        simulator.phone(ANNE).isBusy().always();
        simulator.phone(ANNE).declines();
        BareClient client = signedIn();
        dial(client, ANNE);
        assertThat(client.dialled("failed").path("reason").asString()).isEqualTo("decline");
        simulator.reset();
        dial(client, ANNE);
        assertThat(client.dialled("failed").path("reason").asString()).isEqualTo("busy");
        assertThat(Control.json(new Control(simulator).send("GET", "/api/phones", ""))
                        .findValuesAsString("reaction"))
                .containsExactly("busy");
    }

    @Test
    void aCalleeWhoWasRungBeforeAResetIsRungAfterIt() {
        BareClient client = signedIn();
        Callee anne = simulator.callee(ANNE);
        dial(client, ANNE);
        anne.isRung().picksUp();
        client.dialled("answered");
        simulator.reset();
        dial(client, ANNE);
        anne.isRung();
        client.dialled("answered");
        dial(client, ANNE);
        CallScript call = anne.isRung();
        assertThat(call.call().transcript().states()).contains("ringing").doesNotContain("answered");
        call.picksUp();
        client.dialled("answered");
    }

    @Test
    void whatGoesOnIsBroughtToItsEndAndNothingForgotten() {
        BareClient client = signedIn("ivr");
        BareCall call = answered(client);
        ActiveFault held = simulator.faults().holdAnswer(RelayMethod.CALLING_PLAY);
        simulator.settle();
        assertThat(call.phone().endReason()).contains(EndReason.HANGUP);
        assertThat(simulator.awaitSession().unacknowledged()).isZero();
        assertThat(simulator.faults().inForce()).isEmpty();
        assertThat(held.hits()).isZero();
        assertThat(simulator.calls()).hasSize(1);
    }

    private static void dial(BareClient client, String number) {
        client.request("calling.dial", "{\"tag\":\"t\",\"devices\":[[%s]]}".formatted(device(number)));
    }

    private static String device(String number) {
        return "{\"type\":\"phone\",\"params\":{\"from_number\":\"+15551230002\",\"to_number\":\"" + number + "\"}}";
    }
}
