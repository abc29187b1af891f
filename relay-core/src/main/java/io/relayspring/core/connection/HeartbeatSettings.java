package io.relayspring.core.connection;

import io.relayspring.core.params.Checks;
import java.time.Duration;

/**
 * How a dead socket is found.
 *
 * @param interval how often the client pings anyway
 * @param idle after how long a silence it pings
 * @param timeout how long it waits for the answer to a ping
 * @param maxFailures after how many unanswered pings in a row the socket is forced closed
 */
public record HeartbeatSettings(Duration interval, Duration idle, Duration timeout, int maxFailures) {

    /** Every 30 s, after 15 s of silence, 10 s each, three failures. */
    public static final HeartbeatSettings DEFAULTS =
            new HeartbeatSettings(Duration.ofSeconds(30), Duration.ofSeconds(15), Duration.ofSeconds(10), 3);

    public HeartbeatSettings {
        Checks.positive("heartbeat interval", interval);
        Checks.positive("heartbeat idle", idle);
        Checks.positive("heartbeat timeout", timeout);
        Checks.atLeast("heartbeat maxFailures", maxFailures, 1);
    }

    /** How long the server can have been silent until the socket is forced closed: idle, and the pings that follow. */
    public Duration longestSilence() {
        return idle.plus(timeout.multipliedBy(maxFailures));
    }

    public HeartbeatSettings interval(Duration value) {
        return new HeartbeatSettings(value, idle, timeout, maxFailures);
    }

    public HeartbeatSettings idle(Duration value) {
        return new HeartbeatSettings(interval, value, timeout, maxFailures);
    }

    public HeartbeatSettings timeout(Duration value) {
        return new HeartbeatSettings(interval, idle, value, maxFailures);
    }

    public HeartbeatSettings maxFailures(int value) {
        return new HeartbeatSettings(interval, idle, timeout, value);
    }
}
