package io.relayspring.acceptance;

import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.action.PlayAction;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.ActiveFault;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.report.JournalEntry;
import io.relayspring.simulator.report.Severity;
import io.relayspring.simulator.time.Pace;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Protocol 7: commands of one call go out one after the other, calls do not wait for each other. */
class OrderOnTheWireTest {

    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();

    @Test
    void whileAnAnswerIsHeldNothingElseOfThatCallGoesOutButOtherCallsGoOn() {
        try (Line line = Line.of(this::greet)) {
            ActiveFault held = line.simulator
                    .faults()
                    .holdAnswer(RelayMethod.CALLING_ANSWER)
                    .times(1);
            SimulatedCall first = line.ring();
            held.awaitHit();
            SimulatedCall second = line.ring();
            second.awaitHeard("Hello.").awaitEnded();
            assertThat(methodsOf(line, first)).containsExactly("calling.answer");
            held.release();
            first.awaitHeard("Hello.").awaitEnded();
            assertThat(methodsOf(line, first)).containsExactly("calling.answer", "calling.play", "calling.end");
            assertThat(line.simulator.violations(Severity.FORBIDDEN)).isEmpty();
        }
    }

    private void greet(Call call) {
        call.answer();
        call.play(tts("Hello.")).await();
        call.hangup();
    }

    @Test
    void aRefusedAnswerDoesNotStopThePlayAndShowsInItsException() {
        try (CapturedLog log = CapturedLog.at(Level.WARN);
                Line line = Line.of(call -> {
                    call.answer();
                    try {
                        call.play(tts("Hello.")).await();
                    } catch (CommandException e) {
                        told.add(e);
                    }
                    call.hangup();
                })) {
            line.simulator.faults().refuse(RelayMethod.CALLING_ANSWER, "500", "Out of order");
            SimulatedCall caller = line.ring();
            assertThat(Watched.next(told)).isInstanceOfSatisfying(CommandException.class, failure -> {
                assertThat(failure.method()).isEqualTo("calling.play");
                assertThat(failure.getSuppressed()).singleElement().asString().contains("calling.answer", "500");
            });
            caller.awaitEnded();
            line.watched.handlerOutcome();
            assertThat(log.warnings())
                    .filteredOn(warning -> warning.contains("nobody looked"))
                    .singleElement()
                    .asString()
                    .contains("calling.answer", caller.id());
        }
    }

    @Test
    void theHangupWaitsForNoAnswer() {
        try (CapturedLog log = CapturedLog.at(Level.WARN);
                Line line = Line.of(call -> {
                    call.answer();
                    PlayAction play = call.play(tts("Never sent."));
                    call.hangup().await();
                    told.add(play.await().isCallGone());
                })) {
            line.simulator.faults().neverAnswer(RelayMethod.CALLING_ANSWER);
            SimulatedCall caller = line.ring().awaitEnded();
            assertThat(Watched.next(told)).isEqualTo(true);
            assertThat(methodsOf(line, caller)).containsExactly("calling.answer", "calling.end");
            line.watched.handlerOutcome();
            line.watched.awaitCallEnded();
            assertThat(log.warnings()).isEmpty();
        }
    }

    @Test
    void theTimeoutOfACommandCountsFromItsWrite() {
        try (Line line = Line.built(
                Pace.INSTANT,
                client -> client.requestTimeout(ofMillis(500)).onCall("ivr", call -> {
                    Pending<CommandResult> first = call.answer();
                    Pending<CommandResult> second = call.answer();
                    first.onFailed(failure -> told.add(second.isDone()));
                    second.onFailed(told::add);
                    call.ended().await();
                }))) {
            line.simulator.faults().neverAnswer(RelayMethod.CALLING_ANSWER);
            SimulatedCall caller = line.ring();
            assertThat(Watched.next(told)).isEqualTo(false);
            assertThat(Watched.next(told)).asString().contains("calling.answer", "500 ms");
            List<JournalEntry> answers = line.simulator.awaitFrames(RelayMethod.CALLING_ANSWER, 2);
            assertThat(answers.get(1).at()).isAfterOrEqualTo(answers.get(0).at().plusMillis(450));
            caller.hangUp();
        }
    }

    @Test
    void eventsThatComeBeforeTheAnswerOfTheirCommandAreNotLost() {
        try (Line line = Line.of(call -> {
            call.answer().await();
            told.add(call.play(tts("Hello.")).await(ofSeconds(20)).isFinished());
            call.hangup();
        })) {
            line.simulator.faults().eventsBeforeAnswer(RelayMethod.CALLING_PLAY);
            line.ring().awaitEnded();
            assertThat(Watched.next(told)).isEqualTo(true);
        }
    }

    private static List<String> methodsOf(Line line, SimulatedCall call) {
        return line.simulator.journal().stream()
                .filter(entry -> entry.kind() == JournalEntry.Kind.REQUEST)
                .filter(entry -> call.id().equals(entry.at("call_id")))
                .map(JournalEntry::method)
                .toList();
    }
}
