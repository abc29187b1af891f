package io.relayspring.core.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.connection.ReconnectSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protocol 2: 1 s, doubling, at most 30 s; and not all clients of a server that restarted at the same moment. */
class BackoffTest {

    @ParameterizedTest
    @CsvSource({"1, 0.8, 1.0, 1.2", "3, 3.2, 4.0, 4.8", "6, 24.0, 30.0, 30.0", "1000, 24.0, 30.0, 30.0"})
    void theJitterVariesTheDelayByAFifthAndNeverBeyondTheLongest(
            int failures, double least, double middle, double most) {
        assertThat(delay(failures, 0)).isEqualTo(seconds(least));
        assertThat(delay(failures, 0.5)).isEqualTo(seconds(middle));
        assertThat(delay(failures, 1)).isEqualTo(seconds(most));
    }

    @Test
    void aDelayOfLessThanAMillisecondGrowsToo() {
        ReconnectSettings settings = ReconnectSettings.DEFAULTS.initialDelay(Duration.ofNanos(500_000));
        Backoff backoff = new Backoff(settings, () -> 0.5);
        assertThat(backoff.delay(5)).isEqualTo(Duration.ofMillis(8));
        assertThat(backoff.delay(5_000)).isEqualTo(Duration.ofSeconds(30));
    }

    private static Duration delay(int failures, double random) {
        return new Backoff(ReconnectSettings.DEFAULTS, () -> random).delay(failures);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
