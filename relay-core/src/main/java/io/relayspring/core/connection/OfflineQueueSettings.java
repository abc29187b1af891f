package io.relayspring.core.connection;

import io.relayspring.core.params.Checks;
import java.time.Duration;

/**
 * What waits while there is no session.
 *
 * @param capacity how many commands, hang-ups not counted
 * @param maxAge after how long a waiting command fails; hang-ups wait on
 */
public record OfflineQueueSettings(int capacity, Duration maxAge) {

    /** 500 commands for 30 s. */
    public static final OfflineQueueSettings DEFAULTS = new OfflineQueueSettings(500, Duration.ofSeconds(30));

    public OfflineQueueSettings {
        Checks.atLeast("offlineQueue capacity", capacity, 0);
        Checks.positive("offlineQueue maxAge", maxAge);
    }

    public OfflineQueueSettings capacity(int value) {
        return new OfflineQueueSettings(value, maxAge);
    }

    public OfflineQueueSettings maxAge(Duration value) {
        return new OfflineQueueSettings(capacity, value);
    }
}
