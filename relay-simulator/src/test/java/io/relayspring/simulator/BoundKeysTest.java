package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.RelayMethod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Page, section 4: {@code calling.bind_digit}, {@code calling.clear_digit_bindings}. */
class BoundKeysTest extends SimulatorTest {

    private BareCall call;

    @BeforeEach
    void answer() {
        call = answered(signedIn("ivr"));
    }

    private void bind(String keys, String more) {
        assertThat(call.code(
                        "calling.bind_digit", ",\"digits\":\"" + keys + "\",\"bind_method\":\"calling.play\"" + more))
                .isEqualTo("200");
    }

    private long led(String keys) {
        return call.phone().transcript().entries().stream()
                .filter(entry -> entry.text().equals("keys " + keys + " lead to calling.play"))
                .count();
    }

    private boolean areBound() {
        return call.phone().operation(RelayMethod.CALLING_BIND_DIGIT).isUnderWay();
    }

    @Test
    void keysLeadThereWheneverTheyArePressedOneAfterTheOther() {
        bind("*1", "");
        call.phone().press("*").press("2*1");
        assertThat(led("*1")).isEqualTo(1);
        call.phone().press("*1");
        assertThat(led("*1")).isEqualTo(2);
        assertThat(areBound()).isTrue();
        assertNothingForbidden();
    }

    @Test
    void theyAreUsedUpAfterSoManyTimes() {
        bind("1", ",\"max_triggers\":2");
        call.phone().press("111");
        assertThat(led("1")).isEqualTo(2);
        assertThat(areBound()).isFalse();
    }

    @Test
    void theyAreClearedByRealmOrAltogether() {
        bind("1", ",\"realm\":\"menu\"");
        bind("2", ",\"realm\":\"other\"");
        bind("3", "");
        call.code("calling.clear_digit_bindings", ",\"realm\":\"menu\"");
        call.phone().press("123");
        assertThat(led("1")).isZero();
        assertThat(led("2")).isEqualTo(1);
        assertThat(led("3")).isEqualTo(1);
        call.code("calling.clear_digit_bindings", "");
        assertThat(areBound()).isFalse();
        call.phone().press("23");
        assertThat(led("2")).isEqualTo(1);
    }

    @Test
    void whatIsNoKeyIsRefused() {
        assertThat(call.error("calling.bind_digit", ",\"digits\":\"x\",\"bind_method\":\"calling.play\""))
                .isEqualTo(-32602);
        assertThat(call.error("calling.bind_digit", ",\"digits\":\"1\"")).isEqualTo(-32602);
        assertThat(call.error(
                        "calling.bind_digit", ",\"digits\":\"1\",\"bind_method\":\"calling.play\",\"max_triggers\":-1"))
                .isEqualTo(-32602);
    }

    @Test
    void zeroTriggersAreNoLimit() {
        bind("1", ",\"max_triggers\":0");
        call.phone().press("11").press("1").press("11");
        assertThat(led("1")).isEqualTo(5);
        assertThat(areBound()).isTrue();
    }
}
