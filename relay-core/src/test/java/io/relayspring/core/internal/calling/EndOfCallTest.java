package io.relayspring.core.internal.calling;

import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.action.PlayAction;
import io.relayspring.core.call.action.PlayAndCollectAction;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.call.outcome.Input;
import io.relayspring.core.call.outcome.Playback;
import io.relayspring.core.error.CallGoneException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol 3: when the call ends, or 404 and 410 say so, all that is under way on it ends with what is known. */
class EndOfCallTest {

    private final ManualServer server = new ManualServer();
    private final CallSession session = server.offer("c1");
    private final Call call = session.call();

    @ParameterizedTest
    @ValueSource(strings = {"404", "410", "404.0"})
    void aCommandThatFindsNoCallEndsIt(String code) {
        List<Object> told = new ArrayList<>();
        PlayAction play = call.play(tts("one"));
        server.accept(0);
        Pending<CommandResult> answer = call.answer().onCompleted(told::add);
        play.onCompleted(told::add);
        server.refuse(1, code);
        assertThat(answer.await().isCallGone()).isTrue();
        assertThat(play.await().isCallGone()).isTrue();
        assertThat(told).hasSize(2);
        assertThat(call.state()).isEqualTo(CallState.ENDED);
        assertThat(call.ended().await()).isEqualTo(EndReason.UNKNOWN);
        assertThat(server.calls().size()).isZero();
        assertThatThrownBy(() -> call.answer().await()).isInstanceOf(CallGoneException.class);
    }

    @Test
    void aSubCommandThatFindsNoOperationLeavesTheCallAlone() {
        PlayAction play = call.play(tts("one"));
        server.accept(0);
        Pending<CommandResult> pause = play.pause();
        server.refuse(1, "404");
        assertThat(pause.await().isCallGone()).isFalse();
        assertThat(server.calls().size()).isEqualTo(1);
        assertThat(play.isDone()).isFalse();
        Pending<CommandResult> stop = play.stop();
        server.refuse(2, "404");
        assertThat(stop.await().isCallGone()).isFalse();
        assertThat(server.calls().size()).isEqualTo(1);
    }

    @Test
    void aSubCommandThatHearsThatTheCallIsOverEndsIt() {
        PlayAction play = call.play(tts("one"));
        server.accept(0);
        Pending<CommandResult> pause = play.pause();
        server.refuse(1, "410");
        assertThat(pause.await().isCallGone()).isTrue();
        assertThat(play.await().isCallGone()).isTrue();
        assertThat(server.calls().size()).isZero();
    }

    @Test
    void theEndMayComeBeforeTheAnswers() {
        PlayAndCollectAction menu = call.playAndCollect(tts("Press 1."), c -> c.digits(1));
        Pending<CommandResult> hold = call.command("calling.hold", Params.empty());
        ManualServer.ended(session);
        Input input = menu.await();
        assertThat(input.isCallGone()).isTrue();
        assertThat(input.isEmpty()).isTrue();
        assertThat(input.digits()).isEmpty();
        assertThat(hold.await().isCallGone()).isTrue();
        server.refuse(0, "410");
        assertThat(server.methods()).containsExactly("calling.play_and_collect");
        assertThat(server.calls().size()).isZero();
    }

    @Test
    void eventsMayOvertakeTheAnswerOfTheirCommand() {
        PlayAction play = call.play(tts("one"));
        finish(play);
        Playback outcome = play.await();
        assertThat(outcome.isFinished()).isTrue();
        assertThat(outcome.isCallGone()).isFalse();
        assertThat(play.accepted().isDone()).isFalse();
        server.accept(0);
        assertThat(play.accepted().await().code()).isEqualTo("200");
        assertThat(session.operations().all()).isEmpty();
    }

    @Test
    void whatIsToldTwiceHappensOnce() {
        List<Object> told = new ArrayList<>();
        PlayAction play = call.play(tts("one"));
        play.onCompleted(told::add);
        call.ended().onCompleted(told::add);
        server.accept(0);
        finish(play);
        finish(play);
        ManualServer.ended(session);
        ManualServer.ended(session);
        assertThat(told).hasSize(2);
        assertThat(call.ended().await()).isEqualTo(EndReason.HANGUP);
    }

    @Test
    void aLateEventDoesNotTurnTheCallBack() {
        ManualServer.tell(session, "calling.call.state", Map.of("call_state", "answered"));
        ManualServer.tell(session, "calling.call.state", Map.of("call_state", "ringing"));
        ManualServer.tell(session, "calling.call.state", Map.of("call_state", "levitating"));
        assertThat(call.state()).isEqualTo(CallState.ANSWERED);
    }

    @Test
    void hangupAndStopOfAGoneCallSucceedWithoutBeingSent() {
        PlayAction play = call.play(tts("one"));
        server.accept(0);
        ManualServer.ended(session);
        assertThat(call.hangup().await().isCallGone()).isTrue();
        assertThat(play.stop().await().isCallGone()).isTrue();
        assertThat(server.methods()).containsExactly("calling.play");
    }

    @Test
    void aCallThatWasHungUpIsOverThoughTheServerNeverSaysSo() {
        Pending<CommandResult> hangup = call.hangup();
        server.accept(0);
        assertThat(hangup.await().isCallGone()).isFalse();
        assertThat(server.calls().size()).isEqualTo(1);
        try (CapturedLog log = CapturedLog.at(Level.WARN)) {
            server.timers().pass(Hangup.END_TOLD_WITHIN);
            assertThat(log.warnings()).singleElement().asString().contains("c1", "hung up");
        }
        assertThat(call.ended().await()).isEqualTo(EndReason.HANGUP);
        assertThat(server.calls().size()).isZero();
    }

    @Test
    void ofACallThatHasEndedNothingIsLeftToWaitFor() {
        call.hangup();
        server.accept(0);
        ManualServer.ended(session);
        assertThat(server.timers().pending()).isZero();
    }

    @Test
    void aLostCallFailsWhatIsUnderWayAndIsNotRememberedAsOver() {
        PlayAction play = call.play(tts("one"));
        Pending<CommandResult> next = call.answer();
        session.lose("the server restarted");
        assertThatThrownBy(play::await)
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("c1")
                .hasMessageContaining("the server restarted");
        assertThatThrownBy(next::await).isInstanceOf(ConnectionException.class);
        assertThatThrownBy(() -> call.ended().await()).isInstanceOf(ConnectionException.class);
        assertThat(call.isLost()).isTrue();
        assertThat(play.stop().await().isCallGone()).isTrue();
        assertThatThrownBy(() -> call.answer().await()).isInstanceOf(CallGoneException.class);
        assertThat(server.calls().size()).isZero();
    }

    @Test
    void aCallThatWasPassedOnIsGoneFromHereAndMayBeOfferedAgain() {
        Pending<CommandResult> pass = call.pass();
        assertThat(server.calls().knows("c1")).isTrue();
        server.accept(0);
        assertThat(pass.await().isCallGone()).isFalse();
        assertThat(server.calls().knows("c1")).isFalse();
        assertThatThrownBy(() -> call.answer().await()).isInstanceOf(CallGoneException.class);
    }

    @Test
    void aCallThatHasEndedIsRemembered() {
        ManualServer.ended(session);
        assertThat(server.calls().knows("c1")).isTrue();
        assertThat(server.calls().find("c1")).isNull();
    }

    @Test
    void aCollectThatIsStoppedEndsWithItsStop() {
        PlayAndCollectAction menu = call.playAndCollect(tts("Press 1."), c -> c.digits(1));
        server.accept(0);
        menu.stop();
        server.accept(1);
        assertThat(menu.await().isEmpty()).isTrue();
        assertThat(menu.await().isCallGone()).isFalse();
        assertThat(session.operations().all()).isEmpty();
    }

    @Test
    void theEndOfACallIsOneLineThatSaysWhoAndWhy() {
        try (CapturedLog log = CapturedLog.at(Level.INFO)) {
            ManualServer.ended(session);
            assertThat(log.at("INFO"))
                    .singleElement()
                    .asString()
                    .contains("c1", "+15551234567", "+15557654321", "ivr", "hangup");
            assertThat(log.warnings()).isEmpty();
        }
    }

    private void finish(PlayAction play) {
        ManualServer.tell(session, "calling.call.play", Map.of("control_id", play.controlId(), "state", "finished"));
    }
}
