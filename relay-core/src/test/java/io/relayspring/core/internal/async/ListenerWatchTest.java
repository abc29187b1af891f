package io.relayspring.core.internal.async;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.relayspring.core.CapturedLog;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The listeners here are slow because time passes while they run. */
class ListenerWatchTest {

    private final TickingTimers timers = new TickingTimers();
    private final AtomicInteger slow = new AtomicInteger();
    private final ListenerWatch watch = new ListenerWatch(timers, slow::incrementAndGet, () -> {});
    private final SerialQueue queue = new SerialQueue("call 7", Runnable::run, 100, watch);

    @Test
    void aListenerThatHoldsItsQueueIsToldOfOnceWithItsStack() {
        try (CapturedLog log = CapturedLog.at(Level.WARN)) {
            queue.execute(this::holdForLong);
            assertThat(log.warnings()).singleElement().asString().contains("call 7", "more than 10 s", "holdForLong");
        }
        assertThat(slow).hasValue(1);
    }

    private void holdForLong() {
        timers.pass(ofSeconds(60));
    }

    @Test
    void aListenerWithinTheLimitIsNotToldOf() {
        queue.execute(() -> timers.pass(ofSeconds(10)));
        timers.pass(ofSeconds(60));
        assertThat(slow).hasValue(0);
    }

    @Test
    void manyListenersThatAreQuickTogetherTakeAsLongAsTheyLike() {
        queue.execute(() -> {
            for (int i = 0; i < 5; i++) {
                queue.execute(() -> timers.pass(ofSeconds(8)));
            }
        });
        assertThat(slow).hasValue(0);
    }

    @Test
    void aPauseBetweenTwoEventsIsNobodysFault() {
        queue.execute(() -> {});
        timers.pass(ofSeconds(3600));
        queue.execute(() -> timers.pass(ofSeconds(1)));
        assertThat(slow).hasValue(0);
    }

    @Test
    void aSecondSlowListenerIsToldOfToo() {
        queue.execute(this::holdForLong);
        queue.execute(this::holdForLong);
        assertThat(slow).hasValue(2);
    }

    @Test
    void withNothingToWatchNoTimerIsSet() {
        queue.execute(() -> {});
        timers.pass(ofSeconds(1));
        assertThat(timers.pending()).isZero();
    }
}
