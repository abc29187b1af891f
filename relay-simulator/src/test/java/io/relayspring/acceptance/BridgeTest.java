package io.relayspring.acceptance;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.device.DialPlan.ring;
import static io.relayspring.core.media.Media.ringtone;
import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Bridge;
import io.relayspring.core.call.Call;
import io.relayspring.core.device.Device;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.event.ConnectEvent;
import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.ConnectState;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.SimulatedCall;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Connecting a call with another. */
class BridgeTest extends VerbTest {

    private static Device number(String to) {
        return phone(to, p -> p.from(US));
    }

    @Test
    void aBridgeStandsWhenSomebodyAnswersAndItsPeerIsACall() throws InterruptedException {
        Call call = call();
        Bridge bridge = call.connect(
                        number(ANNE), c -> c.ringback(ringtone("us")).tag("x"))
                .await(SOON);
        assertThat(bridge.isConnected()).isTrue();
        assertThat(bridge.ended().isDone()).isFalse();
        Call peer = bridge.peer();
        assertThat(peer.direction()).isEqualTo(CallDirection.OUTBOUND);
        assertThat(peer.state()).isEqualTo(CallState.ANSWERED);
        assertThat(peer.to()).isEqualTo(ANNE);
        peer.play(tts("Hello Anne")).await(SOON);
        simulator.awaitCallTo(ANNE).awaitHeard("Hello Anne");
        peer.hangup().await(SOON);
        assertThat(bridge.ended().await(SOON)).isSameAs(bridge);
        assertThat(call.state()).isEqualTo(CallState.ANSWERED);
        assertThat(caller.transcript().heard()).contains("us");
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void aBridgeThatFailsSaysWhyAndTheCallGoesOn() throws InterruptedException {
        simulator.phone(ANNE).isBusy();
        Call call = call();
        Bridge bridge = call.connect(number(ANNE)).await(SOON);
        assertThat(bridge.isConnected()).isFalse();
        assertThat(bridge.failedReason()).isEqualTo(EndReason.BUSY);
        assertThat(bridge.isCallGone()).isFalse();
        assertThat(bridge.ended().await(SOON)).isSameAs(bridge);
        Bridge second = call.connect(ring(number(ANNE)).thenRing(number(BOB))).await(SOON);
        assertThat(second.peer().to()).isEqualTo(BOB);
    }

    @Test
    void aCallGoesOnThoughTheOneItIsToBeConnectedWithIsGone() throws InterruptedException {
        Call call = call();
        simulator
                .faults()
                .refuse(RelayMethod.CALLING_CONNECT, "404", "Call does not exist")
                .times(1);
        Pending<Bridge> bridge = call.connect(Device.call(call.nodeId(), "gone"));
        assertThatThrownBy(() -> bridge.await(SOON))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("404");
        call.play(tts("The other side has left.")).await(SOON);
        caller.awaitHeard("The other side has left.");
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void ofParallelDevicesTheOthersLoseAndAreForgotten() throws InterruptedException {
        simulator.phone(ANNE).rings();
        simulator.phone(BOB).rings();
        Pending<Bridge> bridge = call().connect(ring(number(ANNE), number(BOB)));
        simulator.awaitCallTo(ANNE);
        simulator.awaitCallTo(BOB).pickUp();
        assertThat(bridge.await(SOON).peer().to()).isEqualTo(BOB);
        simulator.awaitCallTo(ANNE).awaitEnded();
        client.calls().stream()
                .filter(leg -> leg.to().equals(ANNE))
                .forEach(leg -> leg.ended().await(SOON));
        assertThat(client.activeCalls()).isEqualTo(2);
    }

    @Test
    void whoeverIsConnectedByAnotherCallIsToldOfItAndOfItsEnd() throws InterruptedException {
        Call waiting = call();
        BlockingQueue<ConnectEvent> told = new LinkedBlockingQueue<>();
        waiting.on(ConnectEvent.class, told::add);
        Call agent = client.dial(number(ANNE)).await(SOON);
        Bridge bridge =
                agent.connect(Device.call(waiting.nodeId(), waiting.id())).await(SOON);
        assertThat(bridge.peer()).isSameAs(waiting);
        ConnectEvent begin = Watched.next(told);
        assertThat(begin.state()).isEqualTo(ConnectState.CONNECTED);
        assertThat(begin.peerCallId()).isEqualTo(agent.id());
        agent.disconnect().await(SOON);
        assertThat(Watched.next(told).state()).isEqualTo(ConnectState.DISCONNECTED);
        assertThat(bridge.ended().await(SOON)).isSameAs(bridge);
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void aBridgeEndsWhenTheCallerHangsUp() throws InterruptedException {
        Bridge bridge = call().connect(number(ANNE)).await(SOON);
        caller.hangUp();
        assertThat(bridge.ended().await(SOON).isConnected()).isTrue();
        bridge.peer().hangup().await(SOON);
        simulator.awaitCallTo(ANNE).awaitEnded();
    }

    @Test
    void disconnectingPartsTheTwoAndHangsUpOnNobody() throws InterruptedException {
        Call call = call();
        Bridge bridge = call.connect(number(ANNE)).await(SOON);
        call.disconnect().await(SOON);
        bridge.ended().await(SOON);
        assertThat(call.state()).isEqualTo(CallState.ANSWERED);
        assertThat(bridge.peer().state()).isEqualTo(CallState.ANSWERED);
        assertThat(call.connect(number(BOB)).await(SOON).isConnected()).isTrue();
    }

    @Test
    void whenTheCallerHangsUpWhileItRingsTheBridgeFailsAsGone() throws InterruptedException {
        simulator.phone(ANNE).rings();
        Pending<Bridge> bridge = call().connect(number(ANNE));
        SimulatedCall anne = simulator.awaitCallTo(ANNE);
        caller.hangUp();
        assertThat(bridge.await(SOON).isConnected()).isFalse();
        assertThat(bridge.await(SOON).isCallGone()).isTrue();
        anne.awaitEnded();
    }

    @Test
    void aRefusedConnectFailsUnlessTheCallIsGone() throws InterruptedException {
        Call call = call();
        simulator
                .faults()
                .refuse(RelayMethod.CALLING_CONNECT, "500", "no route")
                .times(1);
        assertThatThrownBy(() -> call.connect(number(ANNE)).await(SOON)).isInstanceOf(CommandException.class);
        simulator.faults().refuse(RelayMethod.CALLING_CONNECT, "410", "gone").times(1);
        assertThat(call.connect(number(ANNE)).await(SOON).isCallGone()).isTrue();
    }

    @Test
    void everyEventTwiceMakesOneBridge() throws InterruptedException {
        simulator.faults().duplicateEvents();
        Call call = call();
        Bridge bridge = call.connect(number(ANNE)).await(SOON);
        call.disconnect().await(SOON);
        bridge.ended().await(SOON);
        Bridge next = call.connect(number(BOB)).await(SOON);
        assertThat(next.isConnected()).isTrue();
        assertThat(next.ended().isDone()).isFalse();
    }
}
