package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.vocabulary.CallState;
import io.relayspring.simulator.internal.call.PhoneCall;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Five thousand calls up at the same time, over four real sockets. */
class ThousandsOfCallsTest {

    private static final int CALLS = 5_000;
    private static final int PROGRAMS = 4;

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();
    private final List<SimulatedCall> calls = new ArrayList<>();
    private final Map<String, BareClient> owners = new HashMap<>();
    private final List<BareClient> programs = new ArrayList<>();

    @Test
    void fiveThousandAtOnceAreAnsweredAndEndedAndLeaveNothingBehind() {
        List<WeakReference<PhoneCall>> remembered = new ArrayList<>();
        try (RelaySimulator simulator = RelaySimulator.builder()
                .awaitTimeout(Duration.ofSeconds(50))
                .acknowledgeWithin(Duration.ofMinutes(1))
                .start()) {
            ring(simulator);
            answer();
            assertThat(simulator.calls()).hasSize(CALLS).allMatch(call -> call.state() == CallState.ANSWERED);
            assertThat(threadsOfTheSimulator()).isLessThan(100);
            end();
            assertThat(simulator.calls()).hasSize(CALLS).allMatch(call -> call.state() == CallState.ENDED);
            simulator.sessions().forEach(SimulatedSession::awaitAcknowledged);
            assertThat(simulator.violations()).isEmpty();

            calls.forEach(call -> remembered.add(new WeakReference<>(call.line())));
            calls.clear();
            simulator.reset();
            assertThat(sooner(() -> remembered.stream().allMatch(call -> call.get() == null)))
                    .as("all calls are garbage after a reset")
                    .isTrue();
        }
        assertThat(sooner(() -> threadsOfTheSimulator() == 0))
                .as("no thread is left")
                .isTrue();
    }

    private void ring(RelaySimulator simulator) {
        for (int i = 0; i < PROGRAMS; i++) {
            programs.add(BareClient.signedIn(simulator, "ivr"));
        }
        for (int i = 0; i < CALLS; i++) {
            calls.add(simulator.call("ivr", "+15551230001", "+15551230002"));
        }
        for (BareClient program : programs) {
            for (int i = 0; i < CALLS / PROGRAMS; i++) {
                owners.put(program.event("calling.call.receive").path("call_id").asString(), program);
                program.event("calling.call.state");
            }
        }
        assertThat(owners).hasSize(CALLS);
    }

    private void answer() {
        calls.forEach(call -> send("calling.answer", call));
        calls.forEach(SimulatedCall::awaitAnswered);
    }

    /** The callers hang up on one half, the programs on the other. */
    private void end() {
        for (int i = 0; i < CALLS; i++) {
            if (i % 2 == 0) {
                calls.get(i).hangUp();
            } else {
                send("calling.end", calls.get(i));
            }
        }
        calls.forEach(SimulatedCall::awaitEnded);
    }

    private void send(String method, SimulatedCall call) {
        BareClient owner = owners.get(call.id());
        owner.send(method, new BareCall(owner, call).address(""));
    }

    private long threadsOfTheSimulator() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.getName().startsWith("relay-simulator"))
                .count();
    }

    /** Looks again and again; the timeout of the test is the limit. */
    private static boolean sooner(BooleanSupplier condition) {
        for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            System.gc();
        }
        return condition.getAsBoolean();
    }
}
