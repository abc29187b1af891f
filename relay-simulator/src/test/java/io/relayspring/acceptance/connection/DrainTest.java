package io.relayspring.acceptance.connection;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relayspring.core.RelayClient;
import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.DialAction;
import io.relayspring.core.call.RemainingCalls;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.device.Device;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.ActiveFault;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A client that stops lets what is up end, and takes nothing new. */
class DrainTest {

    private final BlockingQueue<Call> offered = new LinkedBlockingQueue<>();

    @Test
    void aCallThatIsUpGoesOnAndItsEndIsTheEndOfTheDrain() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add))) {
            SimulatedCall caller = line.ring();
            Call call = next();
            call.answer().await(ofSeconds(10));
            Pending<ConnectionState> drained = line.client.drain();
            assertThat(line.client.connectionState()).isEqualTo(ConnectionState.DRAINING);
            line.simulator.awaitFrame(RelayMethod.SIGNALWIRE_UNRECEIVE);
            call.sendDigits("1").await(ofSeconds(10));
            assertThat(drained.isDone()).isFalse();
            caller.hangUp();
            assertThat(drained.await(ofSeconds(10))).isEqualTo(ConnectionState.DRAINING);
        }
    }

    @Test
    void aDialOfWhichTheServerHasToldNothingYetIsWaitedFor() throws InterruptedException {
        try (Line line = Line.open(b -> b.contexts("office"))) {
            ActiveFault held = line.simulator.faults().holdAnswer(RelayMethod.CALLING_DIAL);
            DialAction dial = line.client.dial(Device.phone("+15550002222", p -> p.from("+15550003333")));
            held.awaitHit();
            Pending<ConnectionState> drained = line.client.drain();
            line.simulator.awaitFrame(RelayMethod.SIGNALWIRE_UNRECEIVE);
            assertThat(drained.isDone()).isFalse();
            dial.cancel();
            assertThat(drained.await(ofSeconds(10))).isEqualTo(ConnectionState.DRAINING);
        }
    }

    @Test
    void manyDialsThatNobodyHasHeardOfDoNotHoldUpTheClose() throws InterruptedException {
        try (Line line = Line.open(b -> b.contexts("office").requestTimeout(Duration.ofMillis(200)))) {
            line.simulator.faults().neverAnswer(RelayMethod.CALLING_DIAL);
            List<DialAction> dials = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                dials.add(line.client.dial(Device.phone("+15550002222", p -> p.from("+15550003333"))));
            }
            line.simulator.awaitFrames(RelayMethod.CALLING_DIAL, 40);
            line.client.close();
            assertThat(dials).allMatch(DialAction::isDone);
        }
    }

    @Test
    void whatIsOnlyOfferedIsPassedOn() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add))) {
            assertPassedOn(line, () -> line.client.drain().await(ofSeconds(10)));
            assertThat(line.client.activeCalls()).isZero();
        }
    }

    @Test
    void aClientThatClosesAtOncePassesOnAndDoesNotHangUpWhatIsOnlyOffered() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add))) {
            assertPassedOn(line, line.client::close);
            assertThat(line.simulator.journal(RelayMethod.CALLING_END)).isEmpty();
        }
    }

    @Test
    void aThreadThatIsInterruptedDoesNotHangUpWhatIsJustPassedOn() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add))) {
            assertPassedOn(line, () -> {
                Thread.currentThread().interrupt();
                line.client.close();
                assertThat(Thread.interrupted()).isTrue();
            });
            assertThat(line.simulator.journal(RelayMethod.CALLING_END)).isEmpty();
        }
    }

    /** A call that is only offered when its client leaves goes to the other client. */
    private void assertPassedOn(Line line, Runnable leaving) throws InterruptedException {
        BlockingQueue<Call> elsewhere = new LinkedBlockingQueue<>();
        try (RelayClient other = Line.builder(line.simulator)
                .name("other")
                .onCall("office", elsewhere::add)
                .build()) {
            SimulatedCall caller = line.ring();
            next();
            other.start().ready().await(ofSeconds(10));
            leaving.run();
            assertThat(elsewhere.poll(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(caller.state()).isNotEqualTo(CallState.ENDED);
        }
    }

    @Test
    void aDrainBeforeTheStartIsNotTheDrainOfWhatIsStartedThen() throws InterruptedException {
        try (Line line = Line.closed(RelaySimulator.builder(), b -> b.onCall("office", offered::add))) {
            assertThat(line.client.drain().await(ofSeconds(10))).isEqualTo(ConnectionState.CLOSED);
            line.client.start();
            line.awaitReady();
            line.ring();
            next().answer().await(ofSeconds(10));
            assertThat(line.client.drain().isDone()).isFalse();
        }
    }

    @Test
    void aCallWhoseAnswerIsUnderWayIsNotPassedOn() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add))) {
            SimulatedCall caller = line.ring();
            Call call = next();
            ActiveFault held = line.faults().holdAnswer(RelayMethod.CALLING_ANSWER);
            Pending<?> answered = call.answer();
            held.awaitHit();
            Pending<ConnectionState> drained = line.client.drain();
            held.release();
            answered.await(ofSeconds(10));
            caller.awaitAnswered().hangUp();
            drained.await(ofSeconds(10));
            assertThat(line.simulator.journal(RelayMethod.CALLING_PASS)).isEmpty();
        }
    }

    @Test
    void newDialsFailAndMessagesStillGoOut() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add))) {
            line.ring();
            next().answer().await(ofSeconds(10));
            line.client.drain();
            assertThatExceptionOfType(ConnectionException.class)
                    .isThrownBy(() -> line.client
                            .dial(Device.phone(Line.CALLER, p -> p.from(Line.CALLED)))
                            .await(ofSeconds(10)))
                    .withMessageContaining("dials no more");
            line.client
                    .send(Line.CALLER, "We call you back.", m -> m.from(Line.CALLED))
                    .await(ofSeconds(10));
        }
    }

    @Test
    void aHandlerThatStillWorksAfterItsCallIsWaitedFor() throws InterruptedException {
        CountDownLatch stored = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (Line line = Line.open(b -> b.onCall("office", call -> {
            call.answer().await();
            call.hangup().await();
            begun.countDown();
            stored.await();
        }))) {
            line.ring().awaitEnded();
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            Pending<ConnectionState> drained = line.client.drain();
            assertThat(drained.isDone()).isFalse();
            stored.countDown();
            drained.await(ofSeconds(10));
        }
    }

    @Test
    void withNothingUnderWayItIsDoneAtOnceAndAgainAfterARestart() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add))) {
            assertThat(line.client.drain().await(ofSeconds(10))).isEqualTo(ConnectionState.DRAINING);
            line.client.close();
            assertThat(line.client.drain().isDone()).isTrue();
            line.simulator.awaitNoSession();
            line.client.start();
            line.simulator.awaitSubscribed("office");
            line.ring();
            assertThat(next()).isNotNull();
        }
    }

    @Test
    void whoeverWaitsForTheDrainIsToldOfTheClose() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add))) {
            SimulatedCall caller = line.ring();
            next().answer().await(ofSeconds(10));
            Pending<ConnectionState> drained = line.client.drain();
            line.client.close();
            drained.await(ofSeconds(10));
            assertThat(caller.awaitEnded().endReason()).contains(EndReason.HANGUP);
        }
    }

    @Test
    void callsThatAreToBeLeftGoOnWithoutTheirClient() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add).remainingCalls(RemainingCalls.LEAVE))) {
            SimulatedCall caller = line.ring();
            next().answer().await(ofSeconds(10));
            line.client.close();
            line.simulator.awaitNoSession();
            assertThat(caller.state()).isEqualTo(CallState.ANSWERED);
            assertThat(line.simulator.journal(RelayMethod.CALLING_END)).isEmpty();
        }
    }

    @Test
    void strangersAreNeitherDialledNorConnectedNorTexted() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add).allowedDestinations("+1555123"))) {
            line.ring();
            Call call = next();
            call.answer().await(ofSeconds(10));
            Device stranger = Device.phone("+15559990000", p -> p.from(Line.CALLED));
            assertRefused(() -> line.client.dial(stranger).await(ofSeconds(10)));
            assertRefused(() -> call.connect(stranger).await(ofSeconds(10)));
            assertRefused(() -> line.client
                    .send("+15559990000", "Hello.", m -> m.from(Line.CALLED))
                    .await(ofSeconds(10)));
            assertThat(line.simulator.journal(RelayMethod.CALLING_DIAL)).isEmpty();
            assertThat(line.simulator.journal(RelayMethod.CALLING_CONNECT)).isEmpty();
            assertThat(line.simulator.journal(RelayMethod.MESSAGING_SEND)).isEmpty();
            line.client.send(Line.CALLER, "Hello.", m -> m.from(Line.CALLED)).await(ofSeconds(10));
        }
    }

    private static void assertRefused(ThrowingCallable command) {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(command)
                .withMessageContaining("none of the allowed destinations");
    }

    private Call next() throws InterruptedException {
        Call call = offered.poll(10, TimeUnit.SECONDS);
        assertThat(call).isNotNull();
        return call;
    }
}
