package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Page, section 4: {@code calling.hold}, {@code calling.denoise} and how they end. */
class HoldTest extends SimulatorTest {

    @Test
    void holdAndDenoiseAreToldInTheirEvents() {
        BareCall call = answered(signedIn("ivr"));
        assertThat(call.code("calling.hold", "")).isEqualTo("200");
        assertThat(call.client().event("calling.call.hold").path("state").asString())
                .isEqualTo("hold");
        assertThat(call.phone().isOnHold()).isTrue();
        assertThat(call.code("calling.unhold", "")).isEqualTo("200");
        assertThat(call.client().event("calling.call.hold").path("state").asString())
                .isEqualTo("unhold");
        assertThat(call.phone().isOnHold()).isFalse();
        assertThat(call.code("calling.denoise", "")).isEqualTo("200");
        assertThat(call.client().event("calling.call.denoise").path("denoised").asBoolean())
                .isTrue();
        assertThat(call.phone().isDenoised()).isTrue();
        assertThat(call.code("calling.denoise.stop", "")).isEqualTo("200");
        assertThat(call.client().event("calling.call.denoise").path("denoised").asBoolean(true))
                .isFalse();
    }

    @Test
    void aServerThatCannotHoldRefuses() {
        try (RelaySimulator other = RelaySimulator.builder().hold(false).start();
                BareClient client = BareClient.signedIn(other, "ivr")) {
            BareCall there = BareCall.answered(other, client, "ivr");
            assertThat(there.error("calling.hold", "")).isEqualTo(-32601);
            assertThat(there.error("calling.unhold", "")).isEqualTo(-32601);
            assertThat(there.code("calling.denoise", "")).isEqualTo("200");
        }
    }
}
