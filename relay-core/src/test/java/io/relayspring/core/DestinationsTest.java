package io.relayspring.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.relayspring.core.device.Device;
import io.relayspring.core.device.DialPlan;
import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.params.Params;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A system under test must not ring strangers. */
class DestinationsTest {

    private static final String FRIEND = "+15551230001";
    private static final String STRANGER = "+15559990001";

    private final Destinations destinations = new Destinations(List.of("+1 (555) 123-", "sip:desk@example.com"));

    @Test
    void aDialOfFriendsOnlyGoesOut() {
        assertThat(refused("calling.dial", devices(DialPlan.ring(phone(FRIEND), phone("+1 555 123 0002")))))
                .isFalse();
    }

    @Test
    void oneStrangerAnywhereInADialIsOneTooMany() {
        assertThat(refused("calling.dial", devices(phone(FRIEND).thenRing(phone(STRANGER)))))
                .isTrue();
        assertThat(refused("calling.connect", devices(DialPlan.ring(phone(FRIEND), phone(STRANGER)))))
                .isTrue();
    }

    @Test
    void addressesAreHeldAgainstTheSameList() {
        assertThat(refused("calling.connect", devices(Device.sip("sip:desk@example.com", s -> s.from("sip:a@b")))))
                .isFalse();
        assertThat(refused("calling.connect", devices(Device.sip("sip:eve@example.com", s -> s.from("sip:a@b")))))
                .isTrue();
        assertThat(refused(
                        "calling.refer",
                        Params.parse("{\"device\":{\"type\":\"sip\",\"params\":{\"to\":\"sip:eve@example.com\"}}}")))
                .isTrue();
    }

    @Test
    void flatDevicesOfUntypedCommandsAreSeenAsWell() {
        assertThat(refused(
                        "calling.dial",
                        Params.parse("{\"devices\":[[{\"type\":\"phone\",\"to_number\":\"" + STRANGER + "\"}]]}")))
                .isTrue();
    }

    @Test
    void aTextGoesToFriendsOnly() {
        assertThat(refused("messaging.send", Params.of(Map.of("to_number", FRIEND))))
                .isFalse();
        assertThat(refused("messaging.send", Params.of(Map.of("to_number", STRANGER))))
                .isTrue();
        assertThat(refused("messaging.send", Params.empty())).isTrue();
    }

    @Test
    void whatRingsNobodyGoesOut() {
        assertThat(refused("calling.play", Params.of(Map.of("to_number", STRANGER))))
                .isFalse();
        assertThat(refused(
                        "calling.connect",
                        Params.parse("{\"devices\":[[{\"type\":\"queue\",\"params\":{\"queue_name\":\"q1\"}}]]}")))
                .isFalse();
    }

    @Test
    void withoutAListEverythingGoesOut() {
        assertThat(new Destinations(List.of())
                        .refusal(request("messaging.send", Params.of(Map.of("to_number", STRANGER)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sip:", "sips:", "-", " ", ""})
    void aPrefixThatWouldAllowEverythingIsRefused(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Destinations(List.of(prefix)))
                .withMessageContaining("allowedDestinations");
    }

    @Test
    void theDotsAndDashesOfAnAddressAreItsOwn() {
        Destinations desk = new Destinations(List.of("sip:desk@example.com"));
        assertThat(desk.refusal(request("messaging.send", Params.of(Map.of("to_number", "sip:desk@ex-ample.com")))))
                .isPresent();
        assertThat(desk.refusal(request("messaging.send", Params.of(Map.of("to_number", "sips:desk@example.com")))))
                .isEmpty();
    }

    @Test
    void theRefusalNamesTheStrangerAndTheCommand() {
        assertThat(destinations.refusal(request("messaging.send", Params.of(Map.of("to_number", STRANGER)))))
                .hasValueSatisfying(refusal -> assertThat(refusal.getMessage())
                        .contains("messaging.send", STRANGER, "none of the allowed destinations"));
    }

    private boolean refused(String method, Params params) {
        return destinations.refusal(request(method, params)).isPresent();
    }

    private static Params devices(DialPlan plan) {
        return Params.empty().with("devices", plan.toWire());
    }

    private static Device phone(String number) {
        return Device.phone(number, p -> p.from("+15550000000"));
    }

    private static Request request(String method, Params params) {
        return Request.once(method, params, new Reply() {
            @Override
            public void accepted(Params result) {}

            @Override
            public void failed(io.relayspring.core.error.RelayException failure) {}
        });
    }
}
