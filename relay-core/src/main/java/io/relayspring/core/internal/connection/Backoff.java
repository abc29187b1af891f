package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ReconnectSettings;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait before the next attempt. */
final class Backoff {

    private final ReconnectSettings settings;
    private final DoubleSupplier random;

    /** @param random 0 to 1 */
    Backoff(ReconnectSettings settings, DoubleSupplier random) {
        this.settings = settings;
        this.random = random;
    }

    /**
     * The delay after so many failures in a row, varied by the jitter but never longer than the longest.
     *
     * @param failures at least 1
     */
    Duration delay(int failures) {
        double longest = settings.maxDelay().toMillis();
        double grown = settings.initialDelay().toNanos() / 1e6 * Math.pow(settings.multiplier(), failures - 1.0);
        double varied = Math.min(longest, grown) * (1 + settings.jitter() * (2 * random.getAsDouble() - 1));
        return Duration.ofMillis(Math.round(Math.max(1, Math.min(longest, varied))));
    }
}
