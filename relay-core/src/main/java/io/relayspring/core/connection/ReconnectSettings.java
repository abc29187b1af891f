package io.relayspring.core.connection;

import io.relayspring.core.params.Checks;
import java.time.Duration;

/**
 * How a lost connection is tried again.
 *
 * @param initialDelay before the first new attempt
 * @param maxDelay the longest delay
 * @param multiplier by which the delay grows with each attempt, at least 1
 * @param jitter by what share a delay is varied at random, 0 to 1
 * @param maxAuthFailures after how many refusals in a row, before any success, the client gives up
 * @param heldAfter how long a session must have lasted for the delay to begin anew when it is lost
 */
public record ReconnectSettings(
        Duration initialDelay,
        Duration maxDelay,
        double multiplier,
        double jitter,
        int maxAuthFailures,
        Duration heldAfter) {

    /** 1 s, doubling to 30 s, varied by a fifth; three refusals; a session that lasted 5 s. */
    public static final ReconnectSettings DEFAULTS =
            new ReconnectSettings(Duration.ofSeconds(1), Duration.ofSeconds(30), 2, 0.2, 3, Duration.ofSeconds(5));

    public ReconnectSettings {
        Checks.positive("reconnect initialDelay", initialDelay);
        Checks.positive("reconnect maxDelay", maxDelay);
        Checks.range("reconnect multiplier", multiplier, 1, 100);
        Checks.range("reconnect jitter", jitter, 0, 1);
        Checks.atLeast("reconnect maxAuthFailures", maxAuthFailures, 1);
        Checks.positive("reconnect heldAfter", heldAfter);
    }

    /** With the usual {@code heldAfter}. */
    public ReconnectSettings(
            Duration initialDelay, Duration maxDelay, double multiplier, double jitter, int maxAuthFailures) {
        this(initialDelay, maxDelay, multiplier, jitter, maxAuthFailures, DEFAULTS.heldAfter());
    }

    public ReconnectSettings initialDelay(Duration value) {
        return new ReconnectSettings(value, maxDelay, multiplier, jitter, maxAuthFailures, heldAfter);
    }

    public ReconnectSettings maxDelay(Duration value) {
        return new ReconnectSettings(initialDelay, value, multiplier, jitter, maxAuthFailures, heldAfter);
    }

    public ReconnectSettings multiplier(double value) {
        return new ReconnectSettings(initialDelay, maxDelay, value, jitter, maxAuthFailures, heldAfter);
    }

    public ReconnectSettings jitter(double value) {
        return new ReconnectSettings(initialDelay, maxDelay, multiplier, value, maxAuthFailures, heldAfter);
    }

    public ReconnectSettings maxAuthFailures(int value) {
        return new ReconnectSettings(initialDelay, maxDelay, multiplier, jitter, value, heldAfter);
    }

    public ReconnectSettings heldAfter(Duration value) {
        return new ReconnectSettings(initialDelay, maxDelay, multiplier, jitter, maxAuthFailures, value);
    }
}
