package io.relayspring.core.internal.calling;

import static io.relayspring.core.device.Device.phone;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.async.Pending;
import io.relayspring.core.call.DialLink;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.error.DialFailedException;
import io.relayspring.core.event.CallStateEvent;
import io.relayspring.core.event.DialEvent;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a dial finds its call, by its tag alone, in whatever order events come. */
class PendingDialsTest {

    private static final Duration TIMEOUT = ofSeconds(120);

    private final ManualServer server = new ManualServer();
    private final PendingDials dials = server.dials();

    private DialLink dial(String tag) {
        return dial(dials, tag);
    }

    private static DialLink dial(PendingDials dials, String tag) {
        List<List<Params>> devices =
                phone("+15551230011", p -> p.from("+15550000001")).toWire();
        return dials.dial(Params.of(Map.of("tag", tag, "devices", devices)), TIMEOUT);
    }

    private void leg(String tag, String callId, String state, String nodeField) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("tag", tag);
        fields.put("call_id", callId);
        fields.put("call_state", state);
        fields.put("created_by", "dial");
        fields.put(nodeField, "node-9");
        CallStateEvent event = (CallStateEvent) event("calling.call.state", fields);
        CallSession session = server.calls().addressee(callId);
        if (session == null) {
            session = dials.newLeg(event);
        }
        if (session != null) {
            session.onEvent(event);
        }
    }

    private void answered(String tag, String callId) {
        dials.onEvent(answer(tag, callId));
    }

    private static DialEvent answer(String tag, String callId) {
        Map<String, Object> call = Map.of("call_id", callId, "tag", tag, "dial_winner", "true");
        return (DialEvent) event("calling.call.dial", Map.of("tag", tag, "dial_state", "answered", "call", call));
    }

    private void failed(String tag) {
        dials.onEvent((DialEvent) event("calling.call.dial", Map.of("tag", tag, "dial_state", "failed")));
    }

    private static RelayEvent event(String type, Map<String, Object> fields) {
        return RelayEvent.of(Params.of(Map.of("event_type", type, "params", fields)));
    }

    private static EndReason reason(DialLink dial) {
        try {
            dial.await();
        } catch (DialFailedException e) {
            return e.reason();
        }
        throw new AssertionError("it did not fail");
    }

    @Test
    void theTagOfADialThatWasGivenUpIsFreeOnceTheServerHasToldItsEnd() {
        dial("t1").cancel();
        assertThatIllegalArgumentException().isThrownBy(() -> dial("t1")).withMessageContaining("t1");
        failed("t1");
        assertThat(dial("t1").isDone()).isFalse();
    }

    @Test
    void aDialEventMayComeBeforeAnyStateAndWithoutANode() {
        DialLink dial = dial("t1");
        answered("t1", "c1");
        assertThat(dial.await().id()).isEqualTo("c1");
        assertThat(dial.await().state()).isEqualTo(CallState.ANSWERED);
        assertThat(dial.await().nodeId()).isEmpty();
        leg("t1", "c1", "answered", "node-id");
        assertThat(dial.await().nodeId()).isEqualTo("node-9");
        assertThat(server.calls().size()).isEqualTo(1);
    }

    @Test
    void aCommandToACallWithoutANodeNamesNone() {
        DialLink dial = dial("t1");
        answered("t1", "c1");
        dial.await().hold();
        assertThat(server.params(1).has("node_id")).isFalse();
        assertThat(server.params(1).text("call_id")).isEqualTo("c1");
    }

    @Test
    void legsAreCallsFromTheirFirstEventAndLosersEnd() {
        DialLink dial = dial("t1");
        leg("t1", "a", "created", "node_id");
        leg("t1", "b", "ringing", "node_id");
        assertThat(server.calls().size()).isEqualTo(2);
        answered("t1", "b");
        leg("t1", "a", "ended", "node_id");
        assertThat(dial.await().id()).isEqualTo("b");
        assertThat(server.calls().size()).isEqualTo(1);
    }

    @Test
    void aFailureWithoutAReasonHasThatOfTheLastLeg() {
        DialLink dial = dial("t1");
        leg("t1", "a", "ringing", "node_id");
        CallSession leg = server.calls().find("a");
        assertThat(leg).isNotNull();
        ManualServer.tell(leg, "calling.call.state", Map.of("call_state", "ended", "end_reason", "decline"));
        failed("t1");
        assertThat(reason(dial)).isEqualTo(EndReason.DECLINE);
    }

    @Test
    void atItsTimeoutADialEndsItsLegsAndALateWinnerIsHungUp() {
        DialLink dial = dial("t1");
        leg("t1", "a", "ringing", "node_id");
        server.timers().pass(TIMEOUT);
        assertThat(reason(dial)).isEqualTo(EndReason.NO_ANSWER);
        assertThat(server.methods()).containsExactly("calling.dial", "calling.end");
        answered("t1", "late");
        assertThat(server.params(2).text("call_id")).isEqualTo("late");
        answered("t1", "late");
        assertThat(server.methods()).containsExactly("calling.dial", "calling.end", "calling.end");
    }

    @Test
    void legsThatTurnUpAfterACancelAreEnded() {
        DialLink dial = dial("t1");
        dial.cancel();
        dial.cancel();
        leg("t1", "a", "ringing", "node_id");
        assertThat(server.methods()).containsExactly("calling.dial", "calling.end");
        assertThat(server.params(1).text("reason")).isEqualTo("cancel");
    }

    @Test
    void aWinnerThatNobodyTakesIsHungUp() {
        dial("t1");
        answered("t1", "c1");
        server.timers().pass(PendingDials.UNTAKEN);
        assertThat(server.methods()).containsExactly("calling.dial", "calling.end");
    }

    @Test
    void aWinnerThatIsTakenStays() {
        DialLink dial = dial("t1");
        answered("t1", "c1");
        dial.await();
        dial("t2").onCompleted(call -> {});
        answered("t2", "c2");
        server.timers().pass(PendingDials.UNTAKEN);
        assertThat(server.methods()).doesNotContain("calling.end");
    }

    @Test
    void aWinnerWhoseListenerIsDroppedIsHungUp() {
        ManualServer full = new ManualServer(dropped -> {});
        dial(full.dials(), "t1").onCompleted(call -> {});
        full.dials().onEvent(answer("t1", "c1"));
        full.timers().pass(PendingDials.UNTAKEN);
        assertThat(full.methods()).containsExactly("calling.dial", "calling.end");
    }

    @Test
    void aRepeatedAnswerIsNotALateOne() {
        DialLink dial = dial("t1");
        answered("t1", "c1");
        answered("t1", "c1");
        assertThat(dial.await().id()).isEqualTo("c1");
        assertThat(server.methods()).containsExactly("calling.dial");
    }

    @Test
    void aRefusedDialFailsAndFreesItsTag() {
        DialLink dial = dial("t1");
        server.refuse(0, "402");
        assertThatThrownBy(dial::await).hasMessageContaining("402");
        dial("t1");
        assertThatThrownBy(() -> dial("t1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDialThatWasNotSentYetOutlivesALostSession() {
        DialLink dial = dial("t1");
        dials.loseAll("the server forgot");
        assertThat(dial.isDone()).isFalse();
        server.lose(0);
        assertThatThrownBy(dial::await).isInstanceOf(ConnectionException.class);
    }

    @Test
    void aFailureThatNobodySawIsLoggedOnceAndOneThatSomebodySawIsNot() {
        try (CapturedLog log = CapturedLog.at(Level.WARN)) {
            dial("t1").onCompleted(call -> {});
            failed("t1");
            DialLink seen = dial("t2");
            failed("t2");
            assertThatThrownBy(seen::await).isInstanceOf(DialFailedException.class);
            dial("t3").onFailed(failure -> {});
            failed("t3");
            dial("t4").cancel();
            assertThat(log.warnings()).isEmpty();
            server.timers().pass(PendingDials.UNTAKEN);
            assertThat(log.warnings()).singleElement().asString().contains("dial t1", "nobody looked");
        }
    }

    @Test
    void whoeverClosesLearnsOfTheEndOfEachDialThatTheServerKnows() {
        dial("t1");
        dial("t2");
        server.sent(0);
        List<Pending<EndReason>> ends = dials.cancelAll();
        assertThat(ends).singleElement().matches(end -> !end.isDone());
        leg("t1", "a", "ringing", "node_id");
        assertThat(server.methods()).containsExactly("calling.dial", "calling.dial", "calling.end");
        assertThat(ends.get(0).isDone()).isFalse();
        failed("t1");
        assertThat(ends.get(0).isDone()).isTrue();
    }

    @Test
    void aDialWhoseWinnerIsOverAlreadyIsOverForWhoeverCloses() {
        dial("t1");
        server.sent(0);
        leg("t1", "a", "ringing", "node_id");
        List<Pending<EndReason>> ends = dials.cancelAll();
        leg("t1", "a", "ended", "node_id");
        answered("t1", "a");
        assertThat(ends.get(0).isDone()).isTrue();
    }

    @Test
    void aDialThatIsAnsweredInTheLastMomentIsHungUpAndOver() {
        dial("t1");
        server.sent(0);
        List<Pending<EndReason>> ends = dials.cancelAll();
        answered("t1", "late");
        assertThat(server.methods()).containsExactly("calling.dial", "calling.end");
        assertThat(ends.get(0).isDone()).isTrue();
    }
}
