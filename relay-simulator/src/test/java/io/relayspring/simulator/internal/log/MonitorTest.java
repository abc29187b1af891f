package io.relayspring.simulator.internal.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whoever waits looks again after each change, by whomever. */
class MonitorTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final Monitor monitor = new Monitor();

    @Test
    void whatSomebodyDoesOnceTheirWaitIsOverIsSeenByThoseWhoStillWait() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch looked = new CountDownLatch(1);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> monitor.await(
                LONG,
                () -> {
                    looked.countDown();
                    return done.get();
                },
                () -> "it to be done"));
        assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();
        monitor.await(
                LONG,
                () -> {
                    done.set(true);
                    return true;
                },
                () -> "the moment to do it");
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void twoWhoWaitDoNotKeepEachOtherAwake() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch looked = new CountDownLatch(1);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> monitor.await(
                LONG,
                () -> {
                    looks.incrementAndGet();
                    looked.countDown();
                    return monitor.call(done::get);
                },
                () -> "it to be done"));
        assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(
                        () -> monitor.await(Duration.ofMillis(50), () -> monitor.call(done::get), () -> "it in vain"))
                .isInstanceOf(AssertionError.class);
        assertThat(monitor.call(looks::get)).isLessThanOrEqualTo(3);
        monitor.run(() -> done.set(true));
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10));
    }
}
