package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.vocabulary.EndReason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Page, section 4 and 2: several programs take calls of one context, and each call goes to one of them. */
class DistributionTest extends SimulatorTest {

    private static final String OFFER = "calling.call.receive";
    private static final String SECOND_PROJECT = "project-of-somebody-else";
    private static final String SECOND_TOKEN = "token-of-somebody-else";
    private static final String JWT = "header.payload.signature";

    @Override
    protected RelaySimulatorBuilder settings(RelaySimulatorBuilder builder) {
        return builder.account(RelaySimulator.DEFAULT_PROJECT, RelaySimulator.DEFAULT_TOKEN)
                .jwtAccount(RelaySimulator.DEFAULT_PROJECT, JWT)
                .account(SECOND_PROJECT, SECOND_TOKEN);
    }

    private BareClient stranger(String context) {
        return connected(BareClient.connectParams(SECOND_PROJECT, SECOND_TOKEN, ",\"contexts\":[\"" + context + "\"]"));
    }

    private BareClient byJwt(String context) {
        return connected(BareClient.connectParams(JWT, ",\"contexts\":[\"" + context + "\"]"));
    }

    private BareClient connected(String params) {
        BareClient client = new BareClient(simulator);
        client.request("signalwire.connect", params);
        client.event("signalwire.authorization.state");
        return client;
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
        BareClient stranger = stranger("ivr");
        assertThat(new BareCall(first, call).code("calling.pass", "")).isEqualTo("200");
        assertThat(call.awaitEnded().endReason()).contains(EndReason.BUSY);
        assertThat(offered(List.of(stranger))).containsExactly(0);
    }

    @Test
    void aContextIsItsProjectsAndWithoutAProjectTheFirstAccountThatTakesItHasTheCalls() {
        List<BareClient> programs = List.of(signedIn("ivr"), stranger("ivr"), byJwt("ivr"));
        ring("ivr", 4);
        assertThat(offered(programs)).containsExactly(2, 0, 2);
        SimulatedProject second = simulator.project(SECOND_PROJECT);
        second.call("ivr", "+15551230001", "+15551230002");
        second.caller("+15551230001").rings("ivr");
        assertThat(offered(programs)).containsExactly(0, 2, 0);
        programs.get(0).request("signalwire.unreceive", "{\"contexts\":[\"ivr\"]}");
        programs.get(2).request("signalwire.unreceive", "{\"contexts\":[\"ivr\"]}");
        ring("ivr", 1);
        assertThat(offered(programs)).containsExactly(0, 1, 0);
    }

    @Test
    void textsGoByProjectTooAlsoOverHttp() {
        List<BareClient> programs = List.of(signedIn("sms"), stranger("sms"));
        simulator.text("sms", "+15551230001", "+15551230002", "Hi");
        simulator.text("sms", "+15551230001", "+15551230002", "Hi");
        simulator.project(SECOND_PROJECT).message("sms", "+15551230001", "+15551230002", "Hi", List.of());
        String there = "{\"context\":\"sms\",\"from\":\"+15551230001\",\"to\":\"+15551230002\",\"body\":\"Hi\","
                + "\"project\":\"" + SECOND_PROJECT + "\"}";
        assertThat(new Control(simulator).send("POST", "/api/messages", there).statusCode())
                .isEqualTo(201);
        assertThat(programs)
                .allSatisfy(program ->
                        assertThat(program.eventsUntilNow("messaging.receive")).hasSize(2));
    }

    @Test
    void whereAProjectIsNamedNobodyElseTakesItsCalls() {
        BareClient first = signedIn("ivr");
        String there = "{\"context\":\"ivr\",\"from\":\"+15551230001\",\"to\":\"+15551230002\"," + "\"project\":\""
                + SECOND_PROJECT + "\"}";
        assertThat(new Control(simulator).send("POST", "/api/calls", there))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(409))
                .satisfies(answer -> assertThat(answer.body()).contains("No program of that project"));
        BareClient stranger = stranger("ivr");
        assertThat(new Control(simulator).send("POST", "/api/calls", there).statusCode())
                .isEqualTo(201);
        assertThat(offered(List.of(first, stranger))).containsExactly(0, 1);
        assertThatThrownBy(() -> simulator.project("nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No account of that project is let in");
    }

    @Test
    void consumersOfOneProjectPassCallsToEachOtherHoweverTheySignedIn() {
        BareClient first = signedIn("ivr");
        SimulatedCall call = simulator.call("ivr", "+15551230001", "+15551230002");
        BareClient second = byJwt("ivr");
        assertThat(new BareCall(second, call).code("calling.answer", ""))
                .as("not its call, but no stranger's either")
                .isEqualTo("409");
        assertThat(new BareCall(first, call).code("calling.pass", "")).isEqualTo("200");
        second.event(OFFER);
        assertThat(new BareCall(second, call).code("calling.answer", "")).isEqualTo("200");
        call.awaitAnswered();
    }

    @Test
    void whoComesAndGoesWhileSomebodyRingsIsWaitedFor() {
        BareClient program = signedIn();
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> toAndFro = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                program.send("signalwire.receive", "{\"contexts\":[\"ivr\"]}");
                program.request("signalwire.unreceive", "{\"contexts\":[\"ivr\"]}");
            }
        });
        try {
            for (int i = 0; i < 300; i++) {
                simulator.caller("+15551230001").rings("ivr").hangsUp();
            }
        } finally {
            enough.set(true);
            toAndFro.join();
        }
        assertThat(simulator.calls()).hasSize(300);
    }
}
