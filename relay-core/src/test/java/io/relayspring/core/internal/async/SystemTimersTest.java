package io.relayspring.core.internal.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SystemTimersTest {

    @Test
    void whatIsDueInAllEternityHoldsUpNothing() throws InterruptedException {
        try (SystemTimers timers = new SystemTimers("timers-under-test")) {
            CountDownLatch soon = new CountDownLatch(1);
            timers.after(ChronoUnit.FOREVER.getDuration(), () -> {});
            timers.after(Duration.ofDays(200_000), () -> {});
            timers.after(Duration.ofMillis(1), soon::countDown);
            assertThat(soon.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
