package io.relayspring.acceptance;

import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.Input;
import io.relayspring.core.call.outcome.Outcome;
import io.relayspring.core.error.CallGoneException;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.ActiveFault;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.report.Severity;
import io.relayspring.simulator.time.Pace;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whenever the caller hangs up, the handler comes to a quiet end and nothing of the call is left. */
class CallerHangsUpTest {

    private final CapturedLog log = CapturedLog.at(Level.WARN);
    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void beforeTheAnswerThenTheAnswerFindsTheCallGone() throws InterruptedException {
        try (Line line = Line.of(call -> {
            begun.countDown();
            goOn.await();
            call.answer().await();
        })) {
            SimulatedCall caller = line.ring();
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            caller.hangUp();
            line.watched.awaitCallEnded();
            goOn.countDown();
            assertThat(line.watched.handlerOutcome()).isEqualTo("gone");
            nothingIsLeft(line);
            assertThat(line.simulator.journal(RelayMethod.CALLING_ANSWER)).isEmpty();
        }
    }

    @Test
    void duringTheAnswerThenItEndsAsGone() {
        try (Line line =
                Line.of(call -> outcome(call.answer().onCompleted(told::add).await(), call))) {
            ActiveFault held = line.simulator.faults().holdAnswer(RelayMethod.CALLING_ANSWER);
            SimulatedCall caller = line.ring();
            held.awaitHit();
            caller.hangUp();
            goneTwice(line);
            held.release();
            nothingIsLeft(line);
        }
    }

    @Test
    void duringThePlaybackThenItEndsAsGone() {
        try (Line line = Line.of(Pace.MANUAL, call -> {
            call.answer();
            outcome(call.play(tts("A long story.")).onCompleted(told::add).await(), call);
        })) {
            line.ring().awaitPlaying().hangUp();
            goneTwice(line);
            nothingIsLeft(line);
        }
    }

    @Test
    void duringTheMenuThenInputIsEmpty() {
        try (Line line = Line.of(Pace.MANUAL, call -> {
            call.answer();
            Input input = call.playAndCollect(tts("Press 1."), c -> c.digits(1))
                    .onCompleted(told::add)
                    .await();
            assertThat(input.isEmpty()).isTrue();
            outcome(input, call);
        })) {
            line.ring().awaitCollecting().hangUp();
            goneTwice(line);
            nothingIsLeft(line);
        }
    }

    @Test
    void duringTheCollectingThenInputIsEmpty() {
        try (Line line = Line.of(call -> {
            call.answer();
            outcome(call.collect(c -> c.digits(4)).onCompleted(told::add).await(), call);
        })) {
            line.ring().awaitCollecting().press("12").hangUp();
            goneTwice(line);
            nothingIsLeft(line);
        }
    }

    @Test
    void betweenTwoVerbsThenTheNextOneFails() {
        try (Line line = Line.of(call -> {
            call.answer().await();
            begun.countDown();
            call.ended().await();
            try {
                call.play(tts("Anybody there?")).await();
            } catch (CallGoneException e) {
                told.add(e.method());
                throw e;
            }
        })) {
            line.ring().awaitAnswered().hangUp();
            assertThat(Watched.next(told)).isEqualTo("calling.play");
            assertThat(line.watched.handlerOutcome()).isEqualTo("gone");
            nothingIsLeft(line);
            assertThat(line.simulator.journal(RelayMethod.CALLING_PLAY)).isEmpty();
        }
    }

    @Test
    void duringTheHangupThenItSucceeds() {
        try (Line line = Line.of(call -> {
            call.answer().await();
            told.add(call.hangup().await());
        })) {
            ActiveFault held = line.simulator.faults().holdAnswer(RelayMethod.CALLING_END);
            SimulatedCall caller = line.ring();
            held.awaitHit();
            caller.hangUp();
            held.release();
            assertThat(Watched.next(told)).isNotNull();
            assertThat(line.watched.handlerOutcome()).isEqualTo("ok");
            line.watched.awaitCallEnded();
            nothingIsLeft(line);
        }
    }

    @Test
    void duringAnEndlessMenuThenTheMenuEndsToo() {
        try (Line line = Line.of(Pace.MANUAL, call -> {
            call.answer();
            while (true) {
                told.add(call.playAndCollect(tts("Press 1."), c -> c.digits(1))
                        .await()
                        .digits());
            }
        })) {
            SimulatedCall caller = line.ring().awaitCollecting();
            caller.press("1");
            assertThat(Watched.next(told)).isEqualTo("1");
            caller.awaitCollecting().press("2");
            assertThat(Watched.next(told)).isEqualTo("2");
            caller.awaitCollecting().hangUp();
            assertThat(Watched.next(told)).isEqualTo("");
            assertThat(line.watched.handlerOutcome()).isEqualTo("gone");
            nothingIsLeft(line);
            assertThat(told).isEmpty();
        }
    }

    @Test
    void andTheEndOvertakesTheAnswerOfACommand() {
        try (Line line = Line.of(Pace.MANUAL, call -> {
            call.answer().await();
            outcome(call.play(tts("Hello.")).onCompleted(told::add).await(), call);
        })) {
            ActiveFault held = line.simulator.faults().holdAnswer(RelayMethod.CALLING_PLAY);
            SimulatedCall caller = line.ring();
            held.awaitHit();
            caller.hangUp();
            goneTwice(line);
            held.release();
            nothingIsLeft(line);
        }
    }

    @Test
    void andEveryEventComesTwiceThenNothingHappensTwice() {
        try (Line line = Line.of(call -> {
            call.ended().onCompleted(told::add);
            call.answer();
            call.play(tts("Hello.")).onCompleted(told::add).await();
            call.ended().await();
        })) {
            line.simulator.faults().duplicateEvents();
            line.ring().awaitHeard("Hello.").hangUp();
            assertThat(line.watched.handlerOutcome()).isEqualTo("ok");
            Watched.next(told);
            Watched.next(told);
            line.simulator.awaitSession().awaitAcknowledged();
            line.watched.awaitCallEnded();
            nothingIsLeft(line);
            assertThat(told).isEmpty();
        }
    }

    /** What was awaited; the next verb must find the call gone. */
    private void outcome(Outcome outcome, Call call) {
        told.add(outcome);
        call.play(tts("Never heard.")).await();
    }

    private void goneTwice(Line line) {
        for (int i = 0; i < 2; i++) {
            assertThat(Watched.next(told))
                    .isInstanceOfSatisfying(
                            Outcome.class,
                            outcome -> assertThat(outcome.isCallGone()).isTrue());
        }
        assertThat(line.watched.handlerOutcome()).isEqualTo("gone");
    }

    private void nothingIsLeft(Line line) {
        assertThat(line.client.calls()).isEmpty();
        assertThat(line.client.activeCalls()).isZero();
        assertThat(line.simulator.violations(Severity.FORBIDDEN)).isEmpty();
        assertThat(log.text()).isEmpty();
    }
}
