package io.relayspring.boot.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.device.Device;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.messaging.handler.annotation.Header;

/** Ten thousand calls through one handler leave nothing behind. */
class ManyHandledCallsTest extends HandlerCase {

    private static final int CALLS = 10_000;
    private static final int AT_ONCE = 50;

    /** After all of them the live objects may take so much more, in bytes, than after the first tenth. */
    private static final long ROOM = 2L * 1024 * 1024;

    private final AtomicInteger answered = new AtomicInteger();

    class Desk {

        @RelayCallHandler(context = "desk", condition = "from.startsWith('+1555')", afterReturn = "hangup")
        void answer(Call call, Device device, @Header String from) {
            call.answer().await();
            answered.incrementAndGet();
        }
    }

    @Test
    void tenThousandCallsLeaveNoGrowth() {
        with(Desk.class, Desk::new).run(context -> {
            RelaySimulator simulator = subscribed(context, "desk");
            int threadsBefore = round(context, simulator, CALLS / 10);
            LiveObjects before = LiveObjects.counted();
            int threadsAfter = round(context, simulator, CALLS - CALLS / 10);
            LiveObjects after = LiveObjects.counted();
            assertThat(answered).hasValue(CALLS);
            assertThat(after.moreThan(before, CALLS / 3, "")).isEmpty();
            assertThat(after.moreThan(before, CALLS / 50, "io.relayspring.")).isEmpty();
            assertThat(after.bytes()).isLessThan(before.bytes() + ROOM);
            assertThat(threadsAfter).isLessThanOrEqualTo(threadsBefore + AT_ONCE);
            assertThat(context.getBean(RelayClient.class).activeCalls()).isZero();
        });
    }

    private static int round(AssertableApplicationContext context, RelaySimulator simulator, int calls) {
        for (int done = 0; done < calls; done += AT_ONCE) {
            List<SimulatedCall> callers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                callers.add(simulator.call("desk", CALLER, OFFICE));
            }
            callers.forEach(SimulatedCall::awaitEnded);
        }
        simulator.awaitSession().awaitAcknowledged();
        simulator.reset();
        return Thread.activeCount();
    }
}
