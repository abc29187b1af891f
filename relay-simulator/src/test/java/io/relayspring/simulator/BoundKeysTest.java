package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.RelayMethod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Page, section 4: {@code calling.bind_digit}, {@code calling.clear_digit_bindings}. */
class BoundKeysTest extends SimulatorTest {

    private BareCall call;

    @BeforeEach
    void answer() {
        call = answered(signedIn("ivr"));
    }

    private void bind(String keys, String more) {
        bind(keys, "calling.play", PlayTest.TTS.substring(1), more);
    }

    private void bind(String keys, String method, String params, String more) {
        String binding = ",\"digits\":\"%s\",\"bind_method\":\"%s\",\"params\":{%s}".formatted(keys, method, params);
        assertThat(call.code("calling.bind_digit", binding + more)).isEqualTo("200");
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
    void theMethodIsCarriedOutAsIfTheProgramHadSentIt() {
        bind("1", "");
        call.phone().press("1").awaitHeard("Hello");
        JsonNode finished = call.play("finished");
        assertThat(finished.path("call_id").asString()).isEqualTo(call.phone().id());
        assertThat(finished.path("control_id").asString()).isNotEmpty();
        assertNothingForbidden();
    }

    @Test
    void aControlIdOfTheProgramsIsKept() {
        bind("1", "calling.play", "\"control_id\":\"k\"" + PlayTest.TTS, "");
        call.phone().press("1");
        assertThat(call.play("finished").path("control_id").asString()).isEqualTo("k");
    }

    @Test
    void whatTakesInputDoesNotTakeTheKeyThatLedToIt() {
        bind("1", "calling.collect", "\"digits\":{\"max\":1}", "");
        call.phone().press("1");
        assertThat(call.client().eventsUntilNow("calling.call.collect")).isEmpty();
        call.phone().press("2");
        assertThat(call.collected().at("/result/params/digits").asString()).isEqualTo("2");
    }

    @Test
    void aMethodWithoutAControlIdIsGivenNone() {
        bind("0", "calling.end", "", "");
        call.phone().press("0");
        call.state("ended");
        assertNothingForbidden();
    }

    @ParameterizedTest
    @CsvSource({
        "signalwire.connect, that is no command for a call",
        "calling.teleport, that is no command for a call",
        "calling.disconnect, Call is not connected"
    })
    void aRefusalStandsInTheTranscript(String method, String why) {
        bind("1", method, "", "");
        call.phone().press("1");
        assertThat(call.phone().transcript().toString()).contains(method + " is refused: " + why);
        assertNothingForbidden();
    }

    @Test
    void boundParamsAreHeldAgainstTheProtocolWhenTheyAreUsed() {
        bind("1", "calling.play", "\"play\":[]", "");
        call.phone().press("1");
        assertThat(rulesBroken()).containsExactly("Params have the types and values the protocol names");
        assertThat(call.phone().transcript().toString()).contains("calling.play is refused: Invalid params");
    }

    @Test
    void whileTheProgramIsAwayNothingIsCarriedOut() {
        bind("1", "");
        simulator.awaitSession().drop();
        call.phone().press("1");
        assertThat(call.phone().transcript().toString()).contains("calling.play is refused: the program is away");
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
