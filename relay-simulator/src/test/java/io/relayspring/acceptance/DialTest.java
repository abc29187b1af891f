package io.relayspring.acceptance;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.device.DialPlan.ring;
import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.relayspring.core.call.Call;
import io.relayspring.core.call.DialAction;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.device.Device;
import io.relayspring.core.error.AwaitTimeoutException;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.error.DialFailedException;
import io.relayspring.core.event.CallStateEvent;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.ActiveFault;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.SimulatedSession;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Outbound calls. */
class DialTest extends VerbTest {

    private static Device number(String to) {
        return phone(to, p -> p.from(US));
    }

    private static void assertFailsWith(EndReason reason, ThrowingCallable dial) {
        assertThatThrownBy(dial)
                .asInstanceOf(type(DialFailedException.class))
                .extracting(DialFailedException::reason)
                .isEqualTo(reason);
    }

    @Test
    void aDialIsDoneWithTheCallThatWasAnswered() {
        DialAction dial = client.dial(number(ANNE));
        Call call = dial.await(SOON);
        assertThat(call.state()).isEqualTo(CallState.ANSWERED);
        assertThat(call.tag()).isEqualTo(dial.tag());
        assertThat(call.to()).isEqualTo(ANNE);
        call.play(tts("This is an automated message.")).await(SOON);
        call.hangup().await(SOON);
        simulator.awaitCallTo(ANNE).awaitHeard("automated").awaitEnded();
        call.ended().await(SOON);
        assertThat(client.activeCalls()).isZero();
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void aFailedDialTellsTheReason() {
        simulator.phone(ANNE).isBusy();
        assertFailsWith(EndReason.BUSY, () -> client.dial(number(ANNE)).await(SOON));
        simulator.phone(ANNE).declines();
        assertFailsWith(EndReason.DECLINE, () -> client.dial(number(ANNE)).await(SOON));
    }

    @Test
    void whenTheFirstIsBusyTheNextRings() {
        simulator.phone(ANNE).isBusy();
        assertThat(client.dial(ring(number(ANNE)).thenRing(number(BOB)))
                        .await(SOON)
                        .to())
                .isEqualTo(BOB);
    }

    @Test
    void ofThoseThatRingTogetherTheOthersLose() {
        simulator.phone(ANNE).rings();
        simulator.phone(BOB).rings();
        DialAction dial = client.dial(ring(number(ANNE), number(BOB)), d -> d.tag("together"));
        SimulatedCall anne = simulator.awaitCallTo(ANNE);
        simulator.awaitCallTo(BOB).pickUp();
        assertThat(dial.await(SOON).to()).isEqualTo(BOB);
        anne.awaitEnded();
    }

    @Test
    void aCancelledDialEndsItsLegs() {
        simulator.phone(ANNE).rings();
        DialAction dial = client.dial(number(ANNE));
        SimulatedCall anne = simulator.awaitCallTo(ANNE);
        dial.cancel();
        assertFailsWith(EndReason.CANCEL, () -> dial.await(SOON));
        assertThat(anne.awaitEnded().endReason()).contains(EndReason.CANCEL);
    }

    @Test
    void aDialHasItsOwnTimeout() {
        simulator.phone(ANNE).rings();
        DialAction dial = client.dial(number(ANNE), d -> d.timeout(Duration.ofMillis(200)));
        assertThatThrownBy(() -> dial.await(Duration.ofMillis(1))).isInstanceOf(AwaitTimeoutException.class);
        assertFailsWith(EndReason.NO_ANSWER, () -> dial.await(SOON));
        simulator.awaitCallTo(ANNE).awaitEnded();
    }

    @Test
    void aWinnerThatComesTooLateIsHungUp() {
        ActiveFault silence = simulator.faults().stallWriting();
        DialAction dial = client.dial(number(ANNE));
        SimulatedCall anne = simulator.awaitCallTo(ANNE).awaitAnswered();
        dial.cancel();
        silence.release();
        anne.awaitEnded();
        assertFailsWith(EndReason.CANCEL, () -> dial.await(SOON));
    }

    @Test
    void aRefusedDialFails() {
        simulator.faults().refuse(RelayMethod.CALLING_DIAL, "402", "no credit").times(1);
        assertThatThrownBy(() -> client.dial(number(ANNE)).await(SOON)).isInstanceOf(CommandException.class);
    }

    @Test
    void thirtyParallelDialsNeverMix() {
        List<DialAction> dials = IntStream.range(0, 30)
                .mapToObj(i -> client.dial(number("+155512300" + (10 + i)), d -> d.tag("t" + i)))
                .toList();
        for (int i = 0; i < 30; i++) {
            Call call = dials.get(i).await(SOON);
            assertThat(call.to()).isEqualTo("+155512300" + (10 + i));
            assertThat(call.tag()).isEqualTo("t" + i);
        }
    }

    @Test
    void eventsInAnyOrderFindTheirDial() {
        simulator.faults().reorderEvents();
        simulator.faults().eventsBeforeAnswer(RelayMethod.CALLING_DIAL);
        for (int i = 0; i < 10; i++) {
            assertThat(client.dial(number(ANNE)).await(SOON).to()).isEqualTo(ANNE);
        }
    }

    @Test
    void everyEventTwiceMakesOneCall() throws InterruptedException {
        simulator.faults().duplicateEvents();
        Call call = client.dial(number(ANNE)).await(SOON);
        call.play(tts("once")).await(SOON);
        assertThat(call.state()).isEqualTo(CallState.ANSWERED);
        assertThat(client.activeCalls()).isEqualTo(1);
    }

    @Test
    void aDialOutlivesAReconnectThatResumesTheSession() throws InterruptedException {
        simulator.phone(ANNE).rings();
        DialAction dial = client.dial(number(ANNE));
        SimulatedCall anne = simulator.awaitCallTo(ANNE);
        dropAndAwaitReconnect();
        assertThat(dial.isDone()).isFalse();
        anne.pickUp();
        assertThat(dial.await(SOON).to()).isEqualTo(ANNE);
    }

    @Test
    void aDialWhoseSessionIsLostFails() throws InterruptedException {
        simulator.phone(ANNE).rings();
        DialAction dial = client.dial(number(ANNE));
        simulator.awaitCallTo(ANNE);
        simulator.faults().forgetSessions().times(1);
        dropAndAwaitReconnect();
        assertThatThrownBy(() -> dial.await(SOON)).isInstanceOf(ConnectionException.class);
    }

    @Test
    void aLostAnswerDoesNotEndADial() throws InterruptedException {
        simulator.phone(ANNE).rings();
        simulator.faults().neverAnswer(RelayMethod.CALLING_DIAL).times(1);
        DialAction dial = client.dial(number(ANNE));
        SimulatedCall anne = simulator.awaitCallTo(ANNE);
        dropAndAwaitReconnect();
        anne.pickUp();
        assertThat(dial.await(SOON).state()).isEqualTo(CallState.ANSWERED);
    }

    @Test
    void aTagInUseIsRefusedBeforeItIsSent() {
        simulator.phone(ANNE).rings();
        client.dial(number(ANNE), d -> d.tag("mine"));
        assertThatThrownBy(() -> client.dial(number(BOB), d -> d.tag("mine")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mine");
    }

    @Test
    void closingTheClientEndsWhatRings() throws InterruptedException {
        CountDownLatch known = new CountDownLatch(1);
        client.on(CallStateEvent.class, event -> known.countDown());
        simulator.phone(ANNE).rings();
        DialAction dial = client.dial(number(ANNE));
        SimulatedCall anne = simulator.awaitCallTo(ANNE);
        assertThat(known.await(20, TimeUnit.SECONDS)).isTrue();
        client.close();
        anne.awaitEnded();
        assertThatThrownBy(() -> dial.await(SOON)).isInstanceOf(DialFailedException.class);
    }

    private void dropAndAwaitReconnect() throws InterruptedException {
        SimulatedSession session = simulator.awaitSession();
        CountDownLatch back = new CountDownLatch(1);
        client.onConnectionChange(change -> {
            if (change.after() == ConnectionState.READY) {
                back.countDown();
            }
        });
        session.drop();
        assertThat(back.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
