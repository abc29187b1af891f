package io.relayspring.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.RelayClient;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.report.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What callers of the main line hear. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "signalwire.relay.simulator.enabled=true",
            "signalwire.relay.simulator.port=0",
            "signalwire.relay.simulator.pace=instant"
        })
class ReceptionTest {

    private static final String WELCOME = "Welcome to Acme Corp.";
    private static final String MENU = "Press 1 for sales, 2 for support.";

    @Autowired
    private RelaySimulator simulator;

    @Autowired
    private RelayClient client;

    @BeforeEach
    void theLineIsOpen() {
        simulator.awaitSubscribed(Reception.CONTEXT);
    }

    @Test
    void whoPressesOneIsConnectedToSales() {
        SimulatedCall call = ring();
        call.awaitCollecting().press("1").awaitEnded();
        assertThat(call.transcript().heard()).containsExactly(WELCOME, MENU, "Connecting you to sales.");
        assertThat(call.transcript().pressed()).isEqualTo("1");
        nothingForbiddenHappened();
    }

    @Test
    void whoPressesTwoIsConnectedToSupport() {
        SimulatedCall call = ring();
        call.awaitCollecting().press("2").awaitEnded();
        assertThat(call.transcript().heard()).containsExactly(WELCOME, MENU, "Connecting you to support.");
        nothingForbiddenHappened();
    }

    @Test
    void whoPressesAnythingElseIsToldSo() {
        SimulatedCall call = ring();
        call.awaitCollecting().press("9").awaitEnded();
        assertThat(call.transcript().heard()).containsExactly(WELCOME, MENU, "Invalid option. Goodbye.");
    }

    @Test
    void whoPressesNothingIsToldSo() {
        SimulatedCall call = ring();
        call.awaitCollecting().timeOutInput().awaitEnded();
        assertThat(call.transcript().heard()).containsExactly(WELCOME, MENU, "Invalid option. Goodbye.");
    }

    @Test
    void whoHangsUpDuringTheMenuHearsNoMoreAndLeavesNothingBehind() {
        SimulatedCall call = ring();
        call.awaitCollecting().hangUp().awaitEnded();
        // The line still works, and by the end of a second call the first has long been forgotten.
        ring().awaitCollecting().press("1").awaitEnded();
        assertThat(call.transcript().heard()).doesNotContain("Invalid option. Goodbye.");
        assertThat(client.call(call.id())).isEmpty();
    }

    @Test
    void whoCannotBeServedIsToldSo() {
        simulator
                .faults()
                .error(RelayMethod.CALLING_PLAY_AND_COLLECT, 500, "out of order")
                .times(1);
        SimulatedCall call = ring().awaitHeard("Please call again later.").awaitEnded();
        assertThat(call.transcript().heard()).doesNotContain(WELCOME);
    }

    private SimulatedCall ring() {
        return simulator.call(Reception.CONTEXT, "+15550001111", "+15550002222");
    }

    private void nothingForbiddenHappened() {
        assertThat(simulator.violations(Severity.FORBIDDEN)).isEmpty();
    }
}
