package io.relayspring.core.internal.calling;

import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.action.PlayAction;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.error.AwaitTimeoutException;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.params.Params;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A failure nobody saw is told once, and helps to understand the next one. */
class UnseenFailuresTest {

    private final CapturedLog log = CapturedLog.at(Level.WARN);
    private final ManualServer server = new ManualServer();
    private final CallSession session = server.offer("c1");
    private final Call call = session.call();

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void itIsLoggedOnceWhenTheHandlerReturns() {
        call.answer();
        server.refuse(0, "409");
        assertThat(log.warnings()).isEmpty();
        session.handlerReturned();
        ManualServer.ended(session);
        assertThat(log.warnings()).singleElement().asString().contains("calling.answer", "c1", "409");
    }

    @Test
    void itIsLoggedOnceWhenTheCallEnds() {
        call.answer();
        server.refuse(0, "409");
        ManualServer.ended(session);
        session.handlerReturned();
        assertThat(log.warnings()).singleElement().asString().contains("calling.answer", "c1");
    }

    @Test
    void whatFailsAfterTheHandlerHasReturnedIsToldAtTheEndOfTheCall() {
        call.answer();
        session.handlerReturned();
        server.refuse(0, "409");
        assertThat(log.warnings()).isEmpty();
        ManualServer.ended(session);
        assertThat(log.warnings()).hasSize(1);
    }

    @Test
    void whoeverLooksInAnyWayHasSeenIt() {
        Pending<CommandResult> awaited = call.answer();
        call.command("calling.hold", Params.empty()).onFailed(failure -> {});
        Pending<CommandResult> future = call.answer();
        assertThat(future.toFuture()).isNotDone();
        PlayAction accepted = call.play(tts("one"));
        for (int i = 0; i < 4; i++) {
            server.refuse(i, "500");
        }
        assertThatThrownBy(awaited::await).isInstanceOf(CommandException.class);
        assertThatThrownBy(() -> accepted.accepted().await()).isInstanceOf(CommandException.class);
        session.handlerReturned();
        ManualServer.ended(session);
        assertThat(log.warnings()).isEmpty();
    }

    @Test
    void aWaitThatGaveUpBeforeHasNotSeenIt() {
        Pending<CommandResult> answer = call.answer();
        assertThatThrownBy(() -> answer.await(ZERO)).isInstanceOf(AwaitTimeoutException.class);
        server.refuse(0, "409");
        session.handlerReturned();
        assertThat(log.warnings()).hasSize(1);
    }

    @Test
    void aRefusedAnswerShowsInTheExceptionOfTheLaterPlay() {
        call.answer();
        PlayAction play = call.play(tts("one"));
        server.refuse(0, "500");
        server.refuse(1, "409");
        assertThatThrownBy(play::await)
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("calling.play")
                .satisfies(thrown -> assertThat(thrown.getSuppressed())
                        .singleElement()
                        .asString()
                        .contains("calling.answer", "500"));
    }

    @Test
    void itIsAttachedToTheNextExceptionOnly() {
        call.answer();
        PlayAction first = call.play(tts("one"));
        PlayAction second = call.play(tts("two"));
        server.refuse(0, "500");
        server.refuse(1, "409");
        assertThatThrownBy(first::await).isInstanceOf(CommandException.class);
        server.refuse(2, "409");
        assertThatThrownBy(second::await)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).isEmpty());
    }

    @Test
    void anAnswerThatIsLostAfterTheOperationHasEndedIsNoFailure() {
        PlayAction play = call.play(tts("one"));
        ManualServer.tell(session, "calling.call.play", Map.of("control_id", play.controlId(), "state", "finished"));
        server.lose(0);
        session.handlerReturned();
        assertThat(log.warnings()).isEmpty();
    }

    @Test
    void verbsOfAGoneCallAreNoFailuresToTellOf() {
        ManualServer.ended(session);
        call.answer();
        call.play(tts("one"));
        session.handlerReturned();
        assertThat(log.warnings()).isEmpty();
    }

    @Test
    void aHandlerThatFailsForEverAndNeverLooksDoesNotFillTheMemory() {
        for (int i = 0; i < 1_000; i++) {
            call.answer();
            server.refuse(i, "500");
        }
        assertThat(log.warnings()).hasSizeGreaterThan(800).hasSizeLessThan(1_000);
        session.handlerReturned();
        assertThat(log.warnings()).hasSize(1_000);
    }

    @Test
    void failuresThatAreAttachedToOneAnotherMakeAShortChain() {
        for (int i = 0; i < 50; i++) {
            call.answer();
            server.refuse(i, "500");
        }
        PlayAction last = call.play(tts("one"));
        server.refuse(50, "500");
        assertThatThrownBy(last::await)
                .satisfies(thrown -> assertThat(count(thrown)).isBetween(1, 60));
    }

    private static int count(Throwable failure) {
        int attached = 0;
        for (Throwable suppressed : failure.getSuppressed()) {
            attached += 1 + count(suppressed);
        }
        return attached;
    }
}
