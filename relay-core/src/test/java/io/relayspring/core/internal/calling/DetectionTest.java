package io.relayspring.core.internal.calling;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.async.Pending;
import io.relayspring.core.call.action.DetectAction;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.call.outcome.Detection;
import io.relayspring.core.call.outcome.Verdict;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a detector has decided, and what for. */
class DetectionTest {

    private final ManualServer server = new ManualServer();
    private final CallSession session = server.offer("c1");
    private DetectAction action;

    @BeforeEach
    void start() {
        action = session.call().detectMachine();
        server.accept(0);
    }

    private void hear(String type, String event) {
        hear(type, Map.of("event", event));
    }

    private void hear(String type, Map<String, Object> params) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("control_id", action.controlId());
        fields.put("detect", Map.of("type", type, "params", params));
        ManualServer.tell(session, "calling.call.detect", fields);
    }

    @ParameterizedTest
    @CsvSource({
        "machine, HUMAN, HUMAN, false",
        "machine, MACHINE, MACHINE, false",
        "machine, READY, MACHINE, true",
        "machine, UNKNOWN, UNKNOWN, false",
        "machine, finished, NONE, false",
        "machine, error, UNKNOWN, false",
        "fax, CED, FAX, false",
        "fax, CNG, FAX, false",
        "digit, 1#, DIGITS, false",
        "digit, finished, NONE, false"
    })
    void theFirstVerdictDecides(String type, String event, Verdict verdict, boolean beep) {
        hear(type, event);
        Detection detection = action.await();
        assertThat(detection.verdict()).isEqualTo(verdict);
        assertThat(detection.isBeep()).isEqualTo(beep);
        assertThat(detection.digits()).isEqualTo(verdict == Verdict.DIGITS ? event : "");
    }

    @Test
    void whatDecidesNothingEndsNothing() {
        hear("machine", "NOT_READY");
        hear("machine", "LEVITATING");
        assertThat(action.isDone()).isFalse();
        hear("machine", "HUMAN");
        hear("machine", "finished");
        assertThat(action.await().isHuman()).isTrue();
    }

    @Test
    void anEndInTheStateIsAnEnd() {
        ManualServer.tell(
                session, "calling.call.detect", Map.of("control_id", action.controlId(), "state", "finished"));
        assertThat(action.await().verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void whoWaitsForTheBeepGetsIt() {
        action = session.call().detectMachine(m -> m.untilBeep());
        server.accept(1);
        hear("machine", "MACHINE");
        hear("machine", "NOT_READY");
        assertThat(action.isDone()).isFalse();
        hear("machine", "READY");
        assertThat(action.await().isMachine()).isTrue();
        assertThat(action.await().isBeep()).isTrue();
    }

    @Test
    void aBeepMayStandInAFlag() {
        action = session.call().detectMachine(m -> m.untilBeep());
        server.accept(1);
        hear("machine", Map.of("event", "MACHINE", "beep", "true"));
        assertThat(action.await().isBeep()).isTrue();
    }

    @Test
    void aMachineThatNeverBeepsIsStillAMachine() {
        action = session.call().detectMachine(m -> m.untilBeep());
        server.accept(1);
        hear("machine", "MACHINE");
        hear("machine", "finished");
        assertThat(action.await().isMachine()).isTrue();
        assertThat(action.await().isBeep()).isFalse();
    }

    @Test
    void aPersonEndsTheWaitForTheBeep() {
        action = session.call().detectMachine(m -> m.untilBeep());
        server.accept(1);
        hear("machine", "HUMAN");
        assertThat(action.await().isHuman()).isTrue();
    }

    /** The server goes on detecting, which costs, until it says that it has finished. */
    @Test
    void aDetectorThatHasDecidedIsStoppedUntilItHasFinished() {
        hear("machine", "HUMAN");
        assertThat(action.await().isHuman()).isTrue();
        Pending<CommandResult> stop = action.stop();
        assertThat(server.methods()).containsExactly("calling.detect", "calling.detect.stop");
        assertThat(server.params(1).text("control_id")).isEqualTo(action.controlId());
        server.accept(1);
        assertThat(stop.await().code()).isEqualTo("200");
        assertThat(session.operations().all()).isEmpty();
        assertThat(action.await().isHuman()).isTrue();
    }

    @Test
    void aDetectorThatHasFinishedIsNotStoppedOnceMore() {
        hear("machine", "HUMAN");
        hear("machine", "MACHINE");
        assertThat(session.isSteered()).isFalse();
        hear("machine", "finished");
        assertThat(session.operations().all()).isEmpty();
        assertThat(action.stop().await().isCallGone()).isFalse();
        assertThat(server.methods()).containsExactly("calling.detect");
        assertThat(action.await().isHuman()).isTrue();
    }

    @Test
    void aStopThatFindsTheDetectorGoneIsNoFailure() {
        hear("machine", "HUMAN");
        Pending<CommandResult> stop = action.stop();
        try (CapturedLog log = CapturedLog.at(Level.WARN)) {
            server.refuse(1, "404");
            session.handlerReturned();
            assertThat(log.warnings()).isEmpty();
        }
        assertThat(stop.await().isCallGone()).isFalse();
        assertThat(server.calls().size()).isEqualTo(1);
    }

    @Test
    void aDetectorThatHasDecidedEndsWithItsCall() {
        hear("machine", "HUMAN");
        ManualServer.ended(session);
        assertThat(session.operations().all()).isEmpty();
        assertThat(action.stop().await().isCallGone()).isTrue();
        assertThat(action.await().isCallGone()).isFalse();
        assertThat(server.methods()).containsExactly("calling.detect");
    }

    @Test
    void whatIsKnownWhenTheCallEndsIsKept() {
        DetectAction plain = action;
        action = session.call().detectMachine(m -> m.untilBeep());
        server.accept(1);
        hear("machine", "MACHINE");
        ManualServer.ended(session);
        assertThat(action.await().isMachine()).isTrue();
        assertThat(action.await().isCallGone()).isTrue();
        assertThat(plain.await().verdict()).isEqualTo(Verdict.NONE);
        assertThat(plain.await().isCallGone()).isTrue();
    }
}
