package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings are said to be where the program that made them can fetch them. */
class AddressTest {

    private static String urlOf(RelaySimulator simulator, String connectedTo) {
        BareClient client = new BareClient(HttpClient.newHttpClient(), connectedTo);
        client.connect(simulator, ",\"contexts\":[\"ivr\"]");
        client.event("signalwire.authorization.state");
        BareCall call = BareCall.answered(simulator, client, "ivr");
        String url = call.request("calling.record", ",\"control_id\":\"k\",\"record\":{\"audio\":{}}")
                .at("/result/url")
                .asString();
        call.phone().fallSilent();
        return url;
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 127.0.0.1", "0.0.0.0, localhost", "0.0.0.0, 127.0.0.1"})
    void theNameIsTheOneTheProgramHasUsed(String address, String name) {
        try (RelaySimulator simulator =
                RelaySimulator.builder().address(address).start()) {
            String url = urlOf(simulator, "ws://" + name + ":" + simulator.port());
            assertThat(url).startsWith("http://" + name + ":" + simulator.port() + "/recordings/");
            assertThat(Control.fetch("GET", url, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isIn(200, 404);
        }
    }

    @Test
    void whatDoesNotListenHasNoAddress() {
        RelaySimulator closed = RelaySimulator.builder().build();
        assertThatIllegalStateException().isThrownBy(closed::url).withMessageContaining("was not started");
        closed.start().close();
        assertThatIllegalStateException().isThrownBy(closed::httpUrl).withMessageContaining("closed again");
    }

    @Test
    void onASharedPortThePathIsPartOfIt() {
        try (SimulatorPort port = SimulatorPort.open();
                RelaySimulator simulator = RelaySimulator.builder().on(port).start()) {
            assertThat(urlOf(simulator, simulator.url())).startsWith(simulator.httpUrl() + "/recordings/");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "simulator:8089, http://simulator:8089/recordings/",
        "https://simulator.example.com/, https://simulator.example.com/recordings/"
    })
    void anAddressThatIsAdvertisedCountsBeforeThat(String advertised, String expected) {
        try (RelaySimulator simulator =
                RelaySimulator.builder().advertisedAddress(advertised).start()) {
            assertThat(urlOf(simulator, simulator.url())).startsWith(expected);
        }
    }
}
