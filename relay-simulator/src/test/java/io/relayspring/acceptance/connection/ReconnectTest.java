package io.relayspring.acceptance.connection;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import io.relayspring.core.call.Call;
import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.error.AuthenticationException;
import io.relayspring.core.media.Media;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.ActiveFault;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.SimulatedSession;
import io.relayspring.simulator.fault.Ending;
import io.relayspring.simulator.fault.Fault;
import io.relayspring.simulator.fault.Garbage;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever becomes of a socket, the next one carries on. */
class ReconnectTest {

    private final BlockingQueue<Call> offered = new LinkedBlockingQueue<>();

    /** The ways to lose a socket and keep the session. */
    enum Loss {
        RESET(new Fault.Drop(Ending.RST, "")),
        END_OF_STREAM(new Fault.Drop(Ending.FIN, "")),
        CLOSE(new Fault.Close(1000)),
        CLOSE_OF_A_SERVER_THAT_RESTARTS(new Fault.Close(1012)),
        ANNOUNCED(new Fault.Disconnect(false, true)),
        HALF_A_FRAME_AND_A_RESET(new Fault.HalfFrame(Ending.RST, "")),
        HALF_A_FRAME_AND_THE_END(new Fault.HalfFrame(Ending.FIN, "")),
        OVERSIZE_FRAME(new Fault.OversizeFrame((10 << 20) + 1)),
        BLACKHOLE(new Fault.Blackhole()),
        DEAF(new Fault.StallReading()),
        SILENT(new Fault.StallWriting());

        private final Fault fault;

        Loss(Fault fault) {
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
            line.faults().add(loss.fault);
            ConnectionChange lost = line.changes.await(ConnectionState.WAITING);
            if (loss != Loss.BLACKHOLE) {
                line.faults().clear();
            }
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
            ActiveFault hanging = line.faults().hangHandshake().times(1);
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
            line.ring();
            Call call = take();
            line.faults().closeAfterHandshake().times(5);
            line.faults().closeAfterSignIn().times(5);
            line.faults().dropAll();
            for (int accepted = 0; accepted < 5; accepted++) {
                line.awaitReady();
            }
            assertThat(line.awaitReady().gap().keptCalls()).containsExactly(call.id());
            assertThat(line.client.reconnects()).isEqualTo(6);
            call.answer().await(ofSeconds(10));
        }
    }

    @Test
    void threeRefusalsBeforeAnySuccessAreFinalAndToldInTheServersWords() throws InterruptedException {
        try (Line line = Line.closed(RelaySimulator.builder(), b -> b);
                CapturedLog log = CapturedLog.at(Level.ERROR)) {
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
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains("gives up")
                    .contains("no such project");
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
    void aMessageThatIsTooLongCostsTheSocketAndIsToldAsTheCause() throws InterruptedException {
        try (Line line = Line.open(b -> b.onCall("office", offered::add))) {
            line.faults().oversizeFrame();
            ConnectionChange lost = line.changes.await(ConnectionState.WAITING);
            assertThat(lost.cause()).get().asString().contains(String.valueOf(10 << 20));
            line.awaitReady();
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
            assertThat(line.simulator.violations()).isEmpty();
        }
    }

    private Call take() throws InterruptedException {
        Call call = offered.poll(10, TimeUnit.SECONDS);
        assertThat(call).isNotNull();
        return call;
    }
}
