package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.report.Violation;
import io.relayspring.simulator.time.Pace;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Page, section 7: what depends on an earlier command goes out after its answer; {@code calling.end} waits for nobody. */
class CommandOrderTest extends SimulatorTest {

    private static final String RULE = "What depends on a command waits for its answer";

    private BareCall ringing() {
        return BareCall.ringing(simulator, signedIn("ivr"), "ivr");
    }

    /** The answer to the call's {@code calling.answer} is kept back. */
    private static void answer(BareCall call) {
        call.client().send("calling.answer", call.address(""));
        call.state("answered");
    }

    @Test
    void mediaBeforeTheAnswerToAnAnswerIsRegretted() {
        BareCall call = ringing();
        ActiveFault held = simulator.faults().holdAnswer(RelayMethod.CALLING_ANSWER);
        answer(call);
        assertThat(call.code("calling.play", ",\"control_id\":\"k\"" + PlayTest.TTS))
                .isEqualTo("200");
        assertThat(simulator.violations())
                .extracting(Violation::rule, Violation::what, Violation::callId)
                .containsExactly(tuple(
                        RULE,
                        "Sent calling.play before calling.answer was answered",
                        call.phone().id()));
        held.release();
        call.start("calling.play", PlayTest.TTS);
        assertThat(rulesBroken()).containsExactly(RULE);
        assertNothingForbidden();
    }

    @ParameterizedTest
    @CsvSource({"slow", "never"})
    void soItIsHoweverTheAnswerIsKeptBack(String how) {
        BareCall call = ringing();
        if (how.equals("slow")) {
            simulator.faults().slowAnswer(RelayMethod.CALLING_ANSWER, Duration.ofSeconds(3));
        } else {
            simulator.faults().neverAnswer(RelayMethod.CALLING_ANSWER);
        }
        answer(call);
        call.start("calling.record", ",\"record\":{\"audio\":{}}");
        assertThat(rulesBroken()).containsExactly(RULE);
    }

    @Test
    void aStopBeforeTheAnswerToItsStartIsRegretted() {
        simulator.pace(Pace.MANUAL);
        BareCall call = answered(signedIn("ivr"));
        simulator.faults().holdAnswer(RelayMethod.CALLING_PLAY);
        call.client().send("calling.play", call.address(",\"control_id\":\"k\"" + PlayTest.TTS));
        call.play("playing");
        call.start("calling.record", ",\"record\":{\"audio\":{}}");
        assertThat(rulesBroken()).as("another operation does not depend on it").isEmpty();
        assertThat(call.code("calling.play.stop", ",\"control_id\":\"k\"")).isEqualTo("200");
        assertThat(rulesBroken()).containsExactly(RULE);
    }

    @Test
    void anEndWaitsForNobody() {
        BareCall call = ringing();
        simulator.faults().holdAnswer(RelayMethod.CALLING_ANSWER);
        answer(call);
        assertThat(call.code("calling.end", "")).isEqualTo("200");
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void anotherCallIsIndependent() {
        BareCall call = ringing();
        BareCall other = BareCall.answered(simulator, call.client(), "ivr");
        simulator.faults().holdAnswer(RelayMethod.CALLING_ANSWER);
        answer(call);
        other.start("calling.play", PlayTest.TTS);
        assertThat(simulator.violations()).isEmpty();
    }
}
