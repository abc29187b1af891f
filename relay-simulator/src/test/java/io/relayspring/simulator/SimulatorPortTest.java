package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.RelayMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several simulators on one port. */
class SimulatorPortTest {

    private final SimulatorPort port = SimulatorPort.open();
    private final RelaySimulator one = RelaySimulator.builder().on(port).start();
    private final RelaySimulator other = RelaySimulator.builder().on(port).start();

    @AfterEach
    void stop() {
        one.close();
        other.close();
        port.close();
    }

    @Test
    void eachHasAPathOfItsOwn() {
        assertThat(one.port()).isEqualTo(port.number()).isEqualTo(other.port());
        assertThat(one.url())
                .startsWith("ws://127.0.0.1:" + port.number() + "/")
                .isNotEqualTo(other.url());
        assertThat(new Control(one).send("GET", "/api/sessions", "").statusCode())
                .isEqualTo(200);
        assertThat(Control.fetch(
                                "GET",
                                "http://127.0.0.1:" + port.number() + "/api/sessions",
                                java.net.http.HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatHappensOnOneTheOtherDoesNotSee() {
        BareClient client = BareClient.signedIn(one, "ivr");
        BareClient bystander = BareClient.signedIn(other, "ivr");
        BareCall call = BareCall.answered(one, client, "ivr");
        assertThat(other.calls()).isEmpty();
        assertThat(other.journal(RelayMethod.CALLING_ANSWER)).isEmpty();
        one.faults().dropAll();
        assertThat(client.awaitClosed()).isNotEmpty();
        one.reset();
        assertThat(other.journal(RelayMethod.SIGNALWIRE_CONNECT)).hasSize(1);
        assertThat(BareCall.answered(other, bystander, "ivr").phone().id())
                .isNotEqualTo(call.phone().id());
    }

    @Test
    void whenOneClosesTheOtherGoesOn() {
        BareClient client = BareClient.signedIn(one, "ivr");
        BareClient bystander = BareClient.signedIn(other, "ivr");
        one.close();
        assertThat(client.awaitClosed()).isNotEmpty();
        BareCall.answered(other, bystander, "ivr").phone().hangUp();
        try (RelaySimulator late = RelaySimulator.builder().on(port).start()) {
            BareClient.signedIn(late, "ivr");
        }
    }
}
