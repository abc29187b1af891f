package io.relayspring.acceptance;

import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.call.Call;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.report.Severity;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** What is over is forgotten. */
class ManyCallsTest {

    private static final int CALLS = 2_000;
    private static final int AT_ONCE = 20;

    private final BlockingQueue<WeakReference<Call>> calls = new LinkedBlockingQueue<>();

    @Test
    void twoThousandCallsLeaveNothingBehind() {
        try (Line line = Line.of(this::greet)) {
            for (int round = 0; round < CALLS / AT_ONCE; round++) {
                List<SimulatedCall> callers = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    callers.add(line.ring());
                }
                callers.forEach(SimulatedCall::awaitEnded);
                for (int i = 0; i < AT_ONCE; i++) {
                    assertThat(line.watched.handlerOutcome()).isEqualTo("ok");
                    line.watched.awaitCallEnded();
                }
            }
            assertThat(line.client.activeCalls()).isZero();
            assertThat(line.simulator.violations(Severity.FORBIDDEN)).isEmpty();
            assertThat(line.client.reconnects()).isZero();
            assertThat(reachable()).isLessThan(CALLS / 100);
        }
    }

    private void greet(Call call) {
        calls.add(new WeakReference<>(call));
        call.on("calling.call.play", event -> {});
        call.answer();
        call.play(tts("Hello.")).onCompleted(outcome -> {}).await();
        call.hangup().await();
    }

    /** A few may still be held by threads that wait for their next task. */
    private long reachable() {
        for (int i = 0; i < 10; i++) {
            System.gc();
        }
        return calls.stream().filter(call -> call.get() != null).count();
    }
}
