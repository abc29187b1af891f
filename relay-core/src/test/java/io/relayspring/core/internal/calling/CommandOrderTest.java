package io.relayspring.core.internal.calling;

import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.action.PlayAction;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.error.CallGoneException;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.params.Params;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Protocol 7, order of commands: each goes out after the answer to the one before. */
class CommandOrderTest {

    private final ManualServer server = new ManualServer();
    private final CallSession session = server.offer("c1");
    private final Call call = session.call();

    @Test
    void eachCommandWaitsForTheAnswerToTheOneBefore() {
        call.answer();
        call.play(tts("one"));
        call.play(tts("two"));
        assertThat(server.methods()).containsExactly("calling.answer");
        server.accept(0);
        assertThat(server.methods()).containsExactly("calling.answer", "calling.play");
        server.accept(1);
        assertThat(server.methods()).hasSize(3);
    }

    @Test
    void aRefusedPredecessorDoesNotStopTheNext() {
        Pending<CommandResult> answer = call.answer();
        call.play(tts("one"));
        server.refuse(0, "500");
        assertThat(server.methods()).containsExactly("calling.answer", "calling.play");
        assertThatThrownBy(answer::await).isInstanceOf(CommandException.class);
    }

    @Test
    void anUnansweredPredecessorDoesNotStopTheNextEither() {
        call.answer().onFailed(failure -> {});
        call.play(tts("one"));
        server.lose(0);
        assertThat(server.methods()).containsExactly("calling.answer", "calling.play");
    }

    @Test
    void whatAHangUpKeptFromBeingSentEndsAsGone() {
        call.answer();
        Pending<CommandResult> unsent = call.denoise();
        Pending<CommandResult> passed = call.pass();
        call.hangup();
        assertThat(unsent.await().isCallGone()).isTrue();
        assertThat(passed.await().isCallGone()).isTrue();
        assertThat(call.ended().isDone()).isFalse();
    }

    @Test
    void aLineThatThrowsFailsTheCommandAndNotTheVerbAndTheNextOneHasItsTurn() {
        server.breakLine(true);
        Pending<CommandResult> answer = call.answer();
        assertThatThrownBy(answer::await)
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("calling.answer");
        server.breakLine(false);
        call.play(tts("one"));
        call.play(tts("two"));
        server.accept(0);
        assertThat(server.methods()).containsExactly("calling.answer", "calling.play");
    }

    @Test
    void otherCallsAreIndependent() {
        call.answer();
        server.offer("c2").call().answer();
        assertThat(server.methods()).containsExactly("calling.answer", "calling.answer");
    }

    @Test
    void theHangupOvertakesAndWhatWasNotSentEndsAsGoneQuietly() {
        try (CapturedLog log = CapturedLog.at(Level.WARN)) {
            call.answer();
            PlayAction play = call.play(tts("one"));
            Pending<CommandResult> hold = call.command("calling.hold", Params.empty());
            Pending<CommandResult> hangup = call.hangup();
            assertThat(server.methods()).containsExactly("calling.answer", "calling.end");
            assertThat(play.await().isCallGone()).isTrue();
            assertThat(play.accepted().await().isCallGone()).isTrue();
            assertThat(hold.isDone()).isTrue();
            server.accept(1);
            server.accept(0);
            assertThat(hangup.await().isCallGone()).isFalse();
            ManualServer.ended(session);
            assertThat(server.methods()).hasSize(2);
            assertThat(log.warnings()).isEmpty();
        }
    }

    @Test
    void verbsAfterTheHangupFailAtOnce() {
        call.hangup();
        assertThatThrownBy(() -> call.play(tts("one")).await())
                .isInstanceOf(CallGoneException.class)
                .hasMessageContaining("calling.play")
                .hasMessageContaining("c1");
        assertThat(call.answer().isDone()).isTrue();
        assertThat(server.methods()).containsExactly("calling.end");
    }

    @Test
    void aRefusedHangupLeavesTheCallToBeUsed() {
        Pending<CommandResult> hangup = call.hangup();
        server.refuse(0, "500");
        assertThatThrownBy(hangup::await).isInstanceOf(CommandException.class);
        call.play(tts("still here"));
        assertThat(server.methods()).containsExactly("calling.end", "calling.play");
    }

    @Test
    void aHangupThatFailsAfterTheEndHasSucceeded() {
        try (CapturedLog log = CapturedLog.at(Level.WARN)) {
            Pending<CommandResult> hangup = call.hangup();
            ManualServer.ended(session);
            server.refuse(0, "500");
            assertThat(hangup.await().isCallGone()).isTrue();
            assertThatThrownBy(() -> call.answer().await()).isInstanceOf(CallGoneException.class);
            assertThat(log.warnings()).isEmpty();
        }
    }

    @Test
    void theStopOfWhatWasRefusedIsNotSent() {
        PlayAction play = call.play(tts("one"));
        Pending<CommandResult> stop = play.stop();
        Pending<CommandResult> next = call.command("calling.hold", Params.empty());
        server.refuse(0, "409");
        assertThat(server.methods()).containsExactly("calling.play", "calling.hold");
        assertThat(stop.await().isCallGone()).isFalse();
        server.accept(1);
        assertThat(next.isDone()).isTrue();
        assertThatThrownBy(play::await).isInstanceOf(CommandException.class);
    }

    @Test
    void theStopOfWhatHasEndedMeanwhileIsNotSentAndTheCallIsNotCalledGone() {
        PlayAction play = call.play(tts("one"));
        server.accept(0);
        call.command("calling.hold", Params.empty());
        Pending<CommandResult> stop = play.stop();
        ManualServer.tell(session, "calling.call.play", Map.of("control_id", play.controlId(), "state", "finished"));
        server.accept(1);
        assertThat(server.methods()).containsExactly("calling.play", "calling.hold");
        assertThat(stop.await().isCallGone()).isFalse();
        assertThat(play.stop().await().isCallGone()).isFalse();
    }

    @Test
    void aLongRunOfCommandsNobodyWantsIsPassedOver() {
        PlayAction play = call.play(tts("one"));
        for (int i = 0; i < 999; i++) {
            play.stop();
        }
        server.refuse(0, "409");
        call.answer();
        assertThat(server.methods()).containsExactly("calling.play", "calling.answer");
        assertThatThrownBy(play::await).isInstanceOf(CommandException.class);
    }

    @Test
    void whatTheHandlerHasBegunToAnswerIsNotPassedOn() {
        CallSession answering = server.offer("call-answering");
        answering.call().answer();
        assertThat(answering.passIfOnlyOffered()).isEmpty();
        CallSession ringing = server.offer("call-ringing");
        assertThat(ringing.passIfOnlyOffered()).isPresent();
        assertThat(ringing.passIfOnlyOffered()).isEmpty();
        assertThat(server.methods()).containsExactly("calling.answer", "calling.pass");
    }
}
