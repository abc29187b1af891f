package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Page, section 4: {@code calling.pay}, whose numbers and flags are texts. */
class PayTest extends SimulatorTest {

    private static final String CONNECTOR = ",\"payment_connector_url\":\"https://example.com/p\"";

    private BareCall call;

    @BeforeEach
    void answer() {
        call = answered(signedIn("ivr"));
    }

    @Test
    void nothingIsToldBeforeItsEnd() {
        call.start("calling.pay", CONNECTOR + ",\"charge_amount\":\"9.50\",\"currency\":\"usd\"");
        assertThat(call.client().eventsUntilNow("calling.call.pay")).isEmpty();
        assertThat(call.phone().transcript().toString()).contains("is asked to pay 9.50 usd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"timeout\":5",
                "\"max_attempts\":2",
                "\"max_attempts\":\"two\"",
                "\"security_code\":true",
                "\"min_postal_code_length\":4",
                "\"charge_amount\":9.5",
                "\"charge_amount\":\"much\"",
                "\"token_type\":\"for-ever\"",
                "\"parameters\":{\"a\":\"b\"}"
            })
    void aNumberThatIsNoTextIsRefused(String field) {
        assertThat(call.error("calling.pay", ",\"control_id\":\"k\"" + CONNECTOR + "," + field))
                .isEqualTo(-32602);
    }

    @Test
    void withoutAConnectorItIsRefused() {
        assertThat(call.error("calling.pay", ",\"control_id\":\"k\"")).isEqualTo(-32602);
    }
}
