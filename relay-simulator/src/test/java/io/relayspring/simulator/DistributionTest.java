package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.EndReason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Page, section 4 and 2: several programs take calls of one context, and each call goes to one of them. */
class DistributionTest extends SimulatorTest {

    private static final String OFFER = "calling.call.receive";
    private static final String SECOND_PROJECT = "project-of-somebody-else";
    private static final String SECOND_TOKEN = "token-of-somebody-else";

    @Override
    protected RelaySimulatorBuilder settings(RelaySimulatorBuilder builder) {
        return builder.account(RelaySimulator.DEFAULT_PROJECT, RelaySimulator.DEFAULT_TOKEN)
                .account(SECOND_PROJECT, SECOND_TOKEN);
    }

    private void ring(String context, int times) {
        for (int i = 0; i < times; i++) {
            simulator.call(context, "+15551230001", "+15551230002");
        }
    }

    private static List<Integer> offered(List<BareClient> programs) {
        List<Integer> counts = new ArrayList<>();
        programs.forEach(program -> counts.add(program.eventsUntilNow(OFFER).size()));
        return counts;
    }

    @Test
    void eachCallGoesToOneProgramAndAllHaveTheirTurn() {
        List<BareClient> programs = List.of(signedIn("ivr"), signedIn("ivr"), signedIn("ivr"));
        ring("ivr", 9);
        assertThat(offered(programs)).containsExactly(3, 3, 3);
    }

    @Test
    void eachTextGoesToOneProgramAndAllHaveTheirTurn() {
        List<BareClient> programs = List.of(signedIn("sms"), signedIn("sms"));
        for (int i = 0; i < 6; i++) {
            simulator.text("sms", "+15551230001", "+15551230002", "Hi");
        }
        assertThat(programs)
                .allSatisfy(program ->
                        assertThat(program.eventsUntilNow("messaging.receive")).hasSize(3));
    }

    @Test
    void turnsAreTakenInEachContextByItself() {
        List<BareClient> programs = List.of(signedIn("a", "b"), signedIn("a", "b"));
        for (int i = 0; i < 4; i++) {
            ring("a", 1);
            ring("b", 1);
        }
        assertThat(offered(programs)).containsExactly(4, 4);
    }

    @Test
    void whoDoesNotTakeTheContextGetsNothing() {
        List<BareClient> programs = List.of(signedIn("ivr"), signedIn("sales"), signedIn());
        ring("ivr", 3);
        assertThat(offered(programs)).containsExactly(3, 0, 0);
    }

    @Test
    void whoComesLaterGetsItsShareAndWhoDropsTheContextNoMore() {
        BareClient first = signedIn("ivr");
        ring("ivr", 2);
        BareClient second = signedIn();
        second.request("signalwire.receive", "{\"contexts\":[\"ivr\"]}");
        ring("ivr", 4);
        assertThat(offered(List.of(first, second))).containsExactly(4, 2);
        first.request("signalwire.unreceive", "{\"contexts\":[\"ivr\"]}");
        ring("ivr", 2);
        assertThat(offered(List.of(first, second))).containsExactly(0, 2);
    }

    @Test
    void whoHasNoSocketIsPassedOver() {
        BareClient first = signedIn("ivr");
        SimulatedSession gone = simulator.awaitSession();
        BareClient second = signedIn("ivr");
        gone.drop();
        first.awaitClosed();
        ring("ivr", 4);
        assertThat(offered(List.of(second))).containsExactly(4);
        assertThat(gone.missed()).isZero();
    }

    @Test
    void aCallThatIsPassedOnGoesRoundOnceAndThenIsBusy() {
        List<BareClient> programs = List.of(signedIn("ivr"), signedIn("ivr"), signedIn("ivr"));
        SimulatedCall call = simulator.call("ivr", "+15551230001", "+15551230002");
        for (int i = 0; i < programs.size(); i++) {
            BareClient holder = programs.stream()
                    .filter(program -> !program.eventsUntilNow(OFFER).isEmpty())
                    .findFirst()
                    .orElseThrow();
            assertThat(new BareCall(holder, call).code("calling.pass", "")).isEqualTo("200");
        }
        assertThat(call.awaitEnded().endReason()).contains(EndReason.BUSY);
        assertNothingForbidden();
    }

    @Test
    void aCallIsNotPassedOnToAnotherAccount() {
        BareClient first = signedIn("ivr");
        SimulatedCall call = simulator.call("ivr", "+15551230001", "+15551230002");
        BareClient stranger = new BareClient(simulator);
        stranger.request(
                "signalwire.connect",
                BareClient.connectParams(SECOND_PROJECT, SECOND_TOKEN, ",\"contexts\":[\"ivr\"]"));
        stranger.event("signalwire.authorization.state");
        assertThat(new BareCall(first, call).code("calling.pass", "")).isEqualTo("200");
        assertThat(call.awaitEnded().endReason()).contains(EndReason.BUSY);
        assertThat(offered(List.of(stranger))).containsExactly(0);
    }
}
