package io.relayspring.acceptance;

import static io.relayspring.core.device.Device.phone;
import static io.relayspring.core.device.DialPlan.ring;
import static io.relayspring.core.media.Media.tts;

import io.relayspring.core.call.Bridge;
import io.relayspring.core.call.Call;
import io.relayspring.core.device.Device;
import io.relayspring.core.device.DialPlan;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.SimulatedCall;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Program 8: forwarding with a fallback; the directory says whom a number rings, and how. */
class ForwardingProgramTest extends ProgramTest {

    private static final String SERIAL = "+15550000002";
    private static final Device TO_ANNE = phone(ANNE, p -> p.from(US));
    private static final Device TO_BOB = phone(BOB, p -> p.from(US));

    private static final Map<String, DialPlan> DIRECTORY =
            Map.of(US, ring(TO_ANNE, TO_BOB), SERIAL, ring(TO_ANNE).thenRing(TO_BOB));

    @Override
    void program(Call call) {
        call.answer();
        Bridge bridge = call.connect(DIRECTORY.getOrDefault(call.to(), TO_BOB)).await();
        if (bridge.isConnected()) {
            bridge.ended().await();
            bridge.peer().hangup();
        } else {
            call.play(tts("We could not connect you.")).await();
        }
        call.hangup();
    }

    @Override
    List<Consumer<SimulatedCall>> people() {
        return List.of(call -> simulator.awaitCallTo(ANNE).awaitAnswered().hangUp());
    }

    @Override
    List<RelayMethod> commands() {
        return List.of(RelayMethod.CALLING_ANSWER, RelayMethod.CALLING_CONNECT, RelayMethod.CALLING_END);
    }

    private SimulatedCall ringSerially() {
        caller = simulator.call("program", "+15551234567", SERIAL);
        return caller;
    }

    @Test
    void whenTheCallerHangsUpTheOtherIsHungUpOn() {
        simulator.phone(ANNE).isBusy();
        ringSerially().awaitAnswered();
        SimulatedCall bob = simulator.awaitCallTo(BOB).awaitAnswered();
        caller.hangUp();
        bob.awaitEnded();
    }

    @Test
    void whenTheOtherHangsUpTheCallerIsHungUpOn() {
        simulator.phone(BOB).rings();
        callIn();
        simulator.awaitCallTo(ANNE).awaitAnswered().hangUp();
        caller.awaitEnded();
        simulator.awaitCallTo(BOB).awaitEnded();
    }

    @ParameterizedTest
    @ValueSource(strings = {US, SERIAL})
    void whenNobodyAnswersTheCallerIsToldSo(String called) {
        simulator.phone(ANNE).doesNotAnswer();
        simulator.phone(BOB).declines();
        caller = simulator.call("program", "+15551234567", called);
        caller.awaitHeard("could not connect").awaitEnded();
    }
}
