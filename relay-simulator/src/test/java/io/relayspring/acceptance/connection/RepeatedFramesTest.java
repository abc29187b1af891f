package io.relayspring.acceptance.connection;

import static io.relayspring.core.media.Media.tts;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.call.Call;
import io.relayspring.core.call.action.PlayAction;
import io.relayspring.core.call.action.PlayAndCollectAction;
import io.relayspring.core.event.CallStateEvent;
import io.relayspring.core.event.PlayEvent;
import io.relayspring.core.message.Message;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.ActiveFault;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.fault.Fault;
import io.relayspring.simulator.report.Severity;
import io.relayspring.simulator.time.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Protocol 7: what comes twice or in another order finishes nothing twice and nothing wrongly. */
class RepeatedFramesTest {

    private static final Duration SOON = ofSeconds(10);

    private final BlockingQueue<Call> offered = new LinkedBlockingQueue<>();
    private final BlockingQueue<Message> texts = new LinkedBlockingQueue<>();
    private final List<String> told = new CopyOnWriteArrayList<>();

    /** What may come twice. */
    enum Repetition {
        EVENTS(new Fault.DuplicateEvents()),
        FRAMES(new Fault.DuplicateFrames());

        private final Fault fault;

        Repetition(Fault fault) {
            this.fault = fault;
        }
    }

    private Line open() throws InterruptedException {
        return Line.open(
                RelaySimulator.builder().pace(Pace.MANUAL),
                b -> b.onCall("office", offered::add)
                        .onMessage("office", texts::add)
                        .observer(new RelayObserver() {
                            @Override
                            public void callEnded(String context, String direction, Duration duration) {
                                told.add("counted as ended");
                            }
                        }));
    }

    @ParameterizedTest
    @EnumSource
    void whatComesTwiceFinishesNothingTwice(Repetition repetition) throws InterruptedException {
        try (Line line = open()) {
            ActiveFault twice = line.faults().add(repetition.fault);
            oneOfEach(line);
            assertThat(told)
                    .containsExactlyInAnyOrder(
                            "answered", "played", "pressed 7", "ended " + EndReason.HANGUP, "counted as ended");
            assertThat(texts.poll(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(texts).isEmpty();
            assertThat(offered).isEmpty();
            assertThat(twice.hits()).isGreaterThan(5);
            assertThat(line.client.reconnects()).isZero();
            assertThat(line.client.activeCalls()).isZero();
            assertThat(line.simulator.violations(Severity.FORBIDDEN)).isEmpty();
        }
    }

    private void oneOfEach(Line line) throws InterruptedException {
        SimulatedCall caller = line.ring();
        Call call = take();
        call.ended().onCompleted(reason -> told.add("ended " + reason));
        call.answer().onCompleted(answer -> told.add("answered")).await(SOON);
        PlayAction play = call.play(tts("Once."));
        play.onCompleted(heard -> told.add("played"));
        caller.awaitPlaying().finishPlayback();
        play.await(SOON);
        PlayAndCollectAction menu = call.playAndCollect(tts("Press."), c -> c.digits(1));
        menu.onCompleted(input -> told.add("pressed " + input.digits()));
        caller.awaitCollecting().press("7");
        menu.await(SOON);
        line.simulator.text("office", Line.CALLER, Line.CALLED, "Hello");
        call.hangup().await(SOON);
        call.ended().await(SOON);
        everythingHasBeenTold(line, call);
    }

    @Test
    void aFinishedThatOvertakesItsPlayingEndsThePlayAndTheStragglerNothing() throws InterruptedException {
        try (Line line = open()) {
            line.simulator.pace(Pace.INSTANT);
            line.ring();
            Call call = take();
            call.answer().await(SOON);
            call.on(PlayEvent.class, event -> told.add(event.state().wire()));
            line.faults().reorderEvents().times(1);
            PlayAction first = call.play(tts("First."));
            first.onCompleted(heard -> told.add("done"));
            first.await(SOON);
            everythingHasBeenTold(line, call);
            assertThat(told)
                    .containsExactlyInAnyOrder("finished", "playing", "done")
                    .containsSubsequence("finished", "playing");
            call.play(tts("Second.")).await(SOON);
            call.hangup().await(SOON);
        }
    }

    @Test
    void anEndedThatOvertakesItsEndingIsTheEnd() throws InterruptedException {
        try (Line line = open()) {
            SimulatedCall caller = line.ring();
            Call call = take();
            call.answer().await(SOON);
            call.on(CallStateEvent.class, event -> told.add(event.state().wire()));
            line.faults().reorderEvents().times(1);
            caller.hangUp();
            assertThat(call.ended().await(SOON)).isEqualTo(EndReason.HANGUP);
            line.simulator.awaitSession().awaitAcknowledged();
            everythingHasBeenTold(line, call);
            assertThat(call.state()).isEqualTo(CallState.ENDED);
            assertThat(line.client.activeCalls()).isZero();
            assertThat(told).containsOnlyOnce("ended").containsOnlyOnce("counted as ended");
        }
    }

    @Test
    void eventsThatOvertakeTheAnswerToTheirCommandAreNotLost() throws InterruptedException {
        try (Line line = open()) {
            line.simulator.pace(Pace.INSTANT);
            line.faults().eventsBeforeAnswer(RelayMethod.CALLING_PLAY);
            line.ring();
            Call call = take();
            call.answer().await(SOON);
            call.play(tts("Early.")).onCompleted(heard -> told.add("done")).await(SOON);
            everythingHasBeenTold(line, call);
            assertThat(told).containsExactly("done");
        }
    }

    @Test
    void anOldEventOfAPlayThatIsOverDoesNotFinishTheNext() throws InterruptedException {
        try (Line line = open()) {
            SimulatedCall caller = line.ring();
            Call call = take();
            call.answer().await(SOON);
            PlayAction first = call.play(tts("First."));
            caller.awaitPlaying().finishPlayback();
            first.await(SOON);
            PlayAction second = call.play(tts("Second."));
            second.accepted().await(SOON);
            caller.sendEvent("calling.call.play", Map.of("control_id", first.controlId(), "state", "finished"));
            everythingHasBeenTold(line, call);
            assertThat(second.isDone()).isFalse();
            caller.awaitPlaying().finishPlayback();
            second.await(SOON);
        }
    }

    /** What the server has sent has been read, and the call's callbacks have run. */
    private static void everythingHasBeenTold(Line line, Call call) throws InterruptedException {
        line.simulator.awaitSession().awaitAcknowledged();
        line.client.receive("office").await(SOON);
        CountDownLatch told = new CountDownLatch(1);
        call.waitFor(CallState.ANSWERED).onCompleted(state -> told.countDown());
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private Call take() throws InterruptedException {
        Call call = offered.poll(10, TimeUnit.SECONDS);
        assertThat(call).isNotNull();
        return call;
    }
}
