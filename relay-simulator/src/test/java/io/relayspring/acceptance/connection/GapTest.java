package io.relayspring.acceptance.connection;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relayspring.core.call.Call;
import io.relayspring.core.call.action.PlayAction;
import io.relayspring.core.error.AwaitTimeoutException;
import io.relayspring.core.media.Media;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.ActiveFault;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.time.Pace;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a gap does to the calls that were up, and to the commands that were given meanwhile. */
class GapTest {

    private final BlockingQueue<Call> offered = new LinkedBlockingQueue<>();

    @Test
    void anOperationOfARestoredSessionGoesOn() throws InterruptedException {
        try (Line line = Line.open(RelaySimulator.builder().pace(Pace.MANUAL), b -> b.onCall("office", offered::add))) {
            SimulatedCall caller = line.ring();
            Call call = answered();
            PlayAction play = call.play(Media.tts("A long story."));
            caller.awaitPlaying();
            play.accepted().await(ofSeconds(10));
            line.faults().dropAll();
            line.awaitReady();
            assertThat(play.isDone()).isFalse();
            caller.finishPlayback();
            assertThat(play.await(ofSeconds(10)).isCallGone()).isFalse();
        }
    }

    @Test
    void aCallWhoseEndWasLostInTheGapIsFoundOutByAProbe() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add).probeSilentCallsAfter(ofMillis(50)))) {
            SimulatedCall ended = line.ring();
            Call gone = answered();
            line.ring();
            Call ringing = offered.poll(10, TimeUnit.SECONDS);
            line.ring();
            Call healthy = answered();
            ActiveFault down = line.cut();
            ended.hangUp();
            down.release();
            line.awaitReady();
            gone.ended().await(ofSeconds(10));
            line.simulator.awaitFrames(RelayMethod.CALLING_CLEAR_DIGIT_BINDINGS, 3);
            healthy.answer().await(ofSeconds(10));
            ringing.answer().await(ofSeconds(10));
            assertThat(line.client.activeCalls()).isEqualTo(2);
            assertThat(healthy.state()).isEqualTo(CallState.ANSWERED);
            assertThat(gone.isLost()).isFalse();
            assertThat(line.simulator.violations()).isEmpty();
            healthy.hangup().await(ofSeconds(10));
            ringing.hangup().await(ofSeconds(10));
        }
    }

    /**
     * No command tells whether an operation goes on without meddling with it. So nobody asks: but its call is found to
     * have ended, and who gives {@code await} a time limit waits no longer than that.
     */
    @Test
    void aFinishedThatWasLostInTheGapIsWaitedForNoLongerThanTheCall() throws InterruptedException {
        try (Line line = Line.open(
                RelaySimulator.builder().pace(Pace.MANUAL),
                b -> b.onCall("office", offered::add).probeSilentCallsAfter(ofMillis(50)))) {
            SimulatedCall caller = line.ring();
            Call call = answered();
            PlayAction play = call.play(Media.tts("A long story."));
            play.accepted().await(ofSeconds(10));
            ActiveFault down = line.cut();
            caller.awaitPlaying().finishPlayback();
            down.release();
            line.awaitReady();
            line.simulator.awaitFrame(RelayMethod.CALLING_CLEAR_DIGIT_BINDINGS);
            assertThatExceptionOfType(AwaitTimeoutException.class).isThrownBy(() -> play.await(ofMillis(20)));
            call.play(Media.tts("The call is well.")).accepted().await(ofSeconds(10));

            ActiveFault downAgain = line.cut();
            caller.hangUp();
            downAgain.release();
            assertThat(play.await(ofSeconds(10)).isCallGone()).isTrue();
        }
    }

    @Test
    void aProbeWithoutAnAnswerIsRepeated() throws InterruptedException {
        try (Line line = Line.open(b ->
                b.onCall("office", offered::add).requestTimeout(ofMillis(300)).probeSilentCallsAfter(ofMillis(50)))) {
            SimulatedCall ended = line.ring();
            Call gone = answered();
            ActiveFault silent = line.faults()
                    .neverAnswer(RelayMethod.CALLING_CLEAR_DIGIT_BINDINGS)
                    .times(1);
            ActiveFault down = line.cut();
            ended.hangUp();
            down.release();
            silent.awaitHit();
            gone.ended().await(ofSeconds(10));
            assertThat(line.client.activeCalls()).isZero();
        }
    }

    @Test
    void aCommandThatWaitsForTheSessionIsNotSentAfterTheHangUp() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add))) {
            SimulatedCall caller = line.ring();
            Call call = answered();
            ActiveFault down = line.cut();
            PlayAction play = call.play(Media.tts("Too late."));
            assertThatExceptionOfType(AwaitTimeoutException.class).isThrownBy(() -> play.await(ofMillis(20)));
            call.hangup();
            assertThat(play.await(ofSeconds(10)).isCallGone()).isTrue();
            down.release();
            caller.awaitEnded();
            call.ended().await(ofSeconds(10));
            assertThat(line.simulator.journal(RelayMethod.CALLING_PLAY)).isEmpty();
        }
    }

    private Call answered() throws InterruptedException {
        Call call = offered.poll(10, TimeUnit.SECONDS);
        assertThat(call).isNotNull();
        call.answer().await(ofSeconds(10));
        return call;
    }
}
