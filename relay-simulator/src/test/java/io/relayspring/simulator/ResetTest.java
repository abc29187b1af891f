package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static String device(String number) {
        return "{\"type\":\"phone\",\"params\":{\"from_number\":\"+15551230002\",\"to_number\":\"" + number + "\"}}";
    }
}
