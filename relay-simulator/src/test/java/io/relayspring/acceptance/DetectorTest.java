package io.relayspring.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.call.Call;
import io.relayspring.core.call.action.DetectAction;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.simulator.line.Party;
import io.relayspring.simulator.time.Pace;
import org.junit.jupiter.api.Test;

/** What becomes of a detector after its verdict. */
class DetectorTest extends VerbTest {

    @Test
    void oneThatHasDecidedGoesOnUntilItIsStopped() throws InterruptedException {
        simulator.pace(Pace.MANUAL);
        Call call = call();
        caller.become(Party.MACHINE);
        DetectAction detector = call.detectMachine();
        assertThat(detector.await(SOON).isMachine()).isTrue();
        assertThat(detector.stop().await(SOON).code()).isEqualTo("200");
        assertThat(sent("calling.detect.stop").text("control_id")).isEqualTo(detector.controlId());
        assertThat(detector.await(SOON).isMachine()).isTrue();
        assertThat(call.state()).isEqualTo(CallState.ANSWERED);
        assertThat(simulator.violations()).isEmpty();
    }
}
