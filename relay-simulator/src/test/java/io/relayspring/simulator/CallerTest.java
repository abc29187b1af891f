package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who rings and texts, before anybody is on the line. */
class CallerTest extends SentenceCase {

    @Test
    void textsGoBothWaysAndEachIsReceivedOnce() {
        BareClient client = signedIn("support");
        Caller caller = simulator.caller("+15551230001").texts("support", "hi");
        assertThat(client.event("messaging.receive").path("body").asString()).isEqualTo("hi");
        String reply = "{\"to_number\":\"+15551230001\",\"from_number\":\"+15551230002\",\"body\":\"Hello you\"}";
        client.request("messaging.send", reply);
        caller.receives("Hello");
        assertThatThrownBy(() -> caller.receives("Hello"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Hello you");
        client.request("messaging.send", reply);
        caller.receives("Hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"call", "text"})
    void aContextThatNobodyTakesIsToldWithThoseThatAreTaken(String what) {
        signedIn("sales");
        Caller caller = simulator.caller("+15551230001");
        assertThatThrownBy(() -> {
                    if (what.equals("call")) {
                        caller.rings("ivr");
                    } else {
                        caller.texts("ivr", "hi");
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("context \"ivr\"")
                .hasMessageContaining("session-1 [sales]");
    }

    @Test
    void whoIsGivenNoNumberHasOneThatNobodyElseIsGiven() {
        Caller one = simulator.caller();
        Caller other = simulator.caller();
        simulator.reset();
        Callee third = simulator.callee();
        assertThat(List.of(one.number(), other.number(), third.number()))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("\\+1555\\d{7}"));
        BareClient client = signedIn("ivr");
        one.rings("ivr");
        assertThat(client.event("calling.call.receive")
                        .at("/device/params/from_number")
                        .asString())
                .isEqualTo(one.number());
    }
}
