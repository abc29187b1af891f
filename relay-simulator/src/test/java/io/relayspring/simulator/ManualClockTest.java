package io.relayspring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.simulator.time.ManualClock;
import io.relayspring.simulator.time.SimulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManualClockTest {

    private final ManualClock clock = new ManualClock();
    private final Instant start = clock.now();
    private final List<String> ran = new ArrayList<>();

    private void later(int seconds, String what) {
        clock.schedule(Duration.ofSeconds(seconds), () -> ran.add(what));
    }

    @Test
    void whatFallsDueRunsInOrderAndAtItsOwnTime() {
        List<Instant> times = new ArrayList<>();
        later(2, "second");
        later(1, "first");
        later(2, "third");
        clock.schedule(Duration.ofSeconds(1), () -> times.add(clock.now()));
        clock.advance(Duration.ofSeconds(5));
        assertThat(ran).containsExactly("first", "second", "third");
        assertThat(times).containsExactly(start.plusSeconds(1));
        assertThat(clock.now()).isEqualTo(start.plusSeconds(5));
    }

    @Test
    void whatIsNotDueWaits() {
        later(2, "later");
        clock.advance(Duration.ofMillis(1999));
        assertThat(ran).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(ran).hasSize(1);
    }

    @Test
    void aTaskMayPutOffAnotherThatFallsDueOnTheSameWay() {
        clock.schedule(Duration.ofSeconds(1), () -> later(1, "chained"));
        clock.advance(Duration.ofSeconds(2));
        assertThat(ran).containsExactly("chained");
    }

    @Test
    void aCancelledTaskDoesNotRun() {
        SimulatorClock.Timer timer = clock.schedule(Duration.ofSeconds(1), () -> ran.add("never"));
        timer.cancel();
        clock.advance(Duration.ofSeconds(2));
        assertThat(ran).isEmpty();
    }

    @Test
    void timeMovesOnlyInsideItsGuards() {
        clock.guard(move -> {
            ran.add("before");
            move.run();
            ran.add("after");
        });
        later(1, "due");
        clock.advance(Duration.ofSeconds(1));
        assertThat(ran).containsExactly("before", "due", "after");
    }
}
