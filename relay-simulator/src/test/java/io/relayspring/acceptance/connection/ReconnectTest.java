package io.relayspring.acceptance.connection;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relayspring.core.call.Call;
import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.error.AuthenticationException;
import io.relayspring.core.media.Media;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.Fault;
import io.relayspring.simulator.Faults;
import io.relayspring.simulator.Garbage;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.SimulatedSession;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever becomes of a socket, the next one carries on. */
class ReconnectTest {

    private final BlockingQueue<Call> offered = new LinkedBlockingQueue<>();

    /** The ways to lose a socket and keep the session. */
    enum Loss {
        RESET(Faults::dropAll),
        CLOSE(Faults::closeAll),
        ANNOUNCED(faults -> {
            faults.announceDisconnect(false);
            faults.closeAll();
        }),
        BLACKHOLE(faults -> {
            faults.stallReading();
            faults.stallWriting();
        }),
        SILENCE(Faults::stallWriting);

        private final Consumer<Faults> fault;

        Loss(Consumer<Faults> fault) {
            this.fault = fault;
        }
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void aCallSurvivesTheLossOfItsSocket(Loss loss) throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add)
                .heartbeat(h -> h.interval(ofMillis(200)).idle(ofMillis(100)).timeout(ofMillis(100))))) {
            SimulatedCall caller = line.ring();
            Call call = take();
            call.answer().await(ofSeconds(10));
            loss.fault.accept(line.faults());
            ConnectionChange lost = line.changes.await(ConnectionState.WAITING);
            line.faults().clear();
            ConnectionChange.Gap gap = line.awaitReady().gap();
            assertThat(lost.cause()).isPresent();
            assertThat(gap.keptCalls()).containsExactly(call.id());
            assertThat(gap.lostCalls()).isEmpty();
            assertThat(gap.length()).isPositive();
            call.play(Media.tts("Still here.")).await(ofSeconds(10));
            caller.awaitHeard("Still here.");
            call.hangup().await(ofSeconds(10));
            caller.awaitEnded();
        }
    }

    @Test
    void attemptsThatFailInManyWaysAreFollowedByOneThatDoesNot() throws InterruptedException {
        try (Line line = Line.open(b ->
                b.onCall("office", offered::add).connectTimeout(ofMillis(300)).requestTimeout(ofMillis(300)))) {
            line.faults().refuseHandshake(503).times(2);
            Fault hanging = line.faults().hangHandshake().times(1);
            line.faults().neverAnswer(RelayMethod.SIGNALWIRE_CONNECT).times(1);
            line.faults().dropOn(RelayMethod.SIGNALWIRE_CONNECT).times(2);
            line.faults().refuseAuthentication("not now").times(4);
            line.faults().dropAll();
            line.awaitReady();
            hanging.release();
            assertThat(line.client.reconnects()).isEqualTo(1);
            assertThat(line.client.lastFailure()).isEmpty();
            line.ring();
            take().hangup().await(ofSeconds(10));
        }
    }

    @Test
    void aServerThatClosesWhomItHasJustAcceptedIsSoughtAgain() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add))) {
            for (int i = 0; i < 10; i++) {
                line.simulator.awaitSession().close();
                line.awaitReady();
            }
            assertThat(line.client.reconnects()).isEqualTo(10);
        }
    }

    @Test
    void threeRefusalsBeforeAnySuccessAreFinalAndToldInTheServersWords() throws InterruptedException {
        try (Line line = Line.closed(RelaySimulator.builder(), b -> b)) {
            line.faults().refuseAuthentication("no such project");
            line.client.start();
            ConnectionChange last = line.changes.await(ConnectionState.FAILED);
            assertThat(last.attempt()).isEqualTo(3);
            assertThat(last.cause()).get().asString().contains("no such project");
            assertThat(line.client.lastFailure()).get().isInstanceOf(AuthenticationException.class);
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> line.client.ready().await(ofSeconds(10)))
                    .withMessageContaining("no such project");
            assertThatExceptionOfType(AuthenticationException.class).isThrownBy(line.client::awaitClosed);
            assertThat(line.simulator.journal(RelayMethod.SIGNALWIRE_CONNECT)).hasSize(3);
            line.faults().clear();
            line.client.start();
            line.awaitReady();
        }
    }

    @Test
    void garbageIsPassedOver() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add))) {
            SimulatedCall caller = line.ring();
            Call call = take();
            for (Garbage garbage : Garbage.values()) {
                line.faults().send(garbage);
            }
            call.answer().await(ofSeconds(10));
            call.play(Media.tts("Unmoved.")).await(ofSeconds(10));
            caller.awaitHeard("Unmoved.");
            assertThat(line.client.reconnects()).isZero();
        }
    }

    @Test
    void aMessageThatIsTooLongCostsTheSocketAndNotTheCall() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add))) {
            line.ring();
            Call call = take();
            line.simulator.awaitSession().sendRaw("x".repeat((10 << 20) + 1));
            line.changes.await(ConnectionState.WAITING);
            line.awaitReady();
            call.answer().await(ofSeconds(10));
        }
    }

    @Test
    void whatComesTwiceOrInAnotherOrderIsHandledOnce() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add))) {
            line.faults().duplicateEvents();
            line.faults().eventsBeforeAnswer(RelayMethod.CALLING_PLAY);
            line.ring();
            Call call = take();
            call.answer().await(ofSeconds(10));
            call.play(Media.tts("Once.")).await(ofSeconds(10));
            line.faults().reorderEvents();
            call.play(Media.tts("Twice.")).await(ofSeconds(10));
            call.hangup().await(ofSeconds(10));
            call.ended().await(ofSeconds(10));
            assertThat(offered).isEmpty();
        }
    }

    @Test
    void everySessionTakesAllContextsThatAreWanted() throws InterruptedException {
        try (Line line = Line.open(b -> b.contexts("first", "second").onCall("office", offered::add))) {
            line.client.receive("third").await(ofSeconds(10));
            line.client.unreceive("second").await(ofSeconds(10));
            line.faults().dropAll();
            line.awaitReady();
            assertThat(line.simulator.awaitSession().contexts()).containsExactlyInAnyOrder("first", "office", "third");
            line.faults().announceDisconnect(true);
            line.faults().closeAll();
            line.awaitReady();
            SimulatedSession anew = line.simulator.awaitSubscribed("third");
            assertThat(anew.contexts()).containsExactlyInAnyOrder("first", "office", "third");
            assertThat(line.simulator.journal(RelayMethod.SIGNALWIRE_CONNECT).stream()
                            .map(entry -> entry.params().containsKey("protocol")))
                    .isEqualTo(List.of(false, true, false));
        }
    }

    private Call take() throws InterruptedException {
        Call call = offered.poll(10, TimeUnit.SECONDS);
        assertThat(call).isNotNull();
        return call;
    }
}
