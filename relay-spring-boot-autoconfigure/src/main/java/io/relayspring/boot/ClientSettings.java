package io.relayspring.boot;

import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.connection.HeartbeatSettings;
import io.relayspring.core.connection.OfflineQueueSettings;
import io.relayspring.core.connection.ReconnectSettings;

/** Puts the properties into a client's builder. */
final class ClientSettings {

    private final RelayProperties properties;

    ClientSettings(RelayProperties properties) {
        this.properties = properties;
    }

    /**
     * @throws RelayConfigurationException if a value is out of its range
     */
    void applyTo(RelayClientBuilder builder) {
        try {
            builder.contexts(properties.getContexts().toArray(String[]::new))
                    .connectTimeout(properties.getConnectTimeout())
                    .requestTimeout(properties.getRequestTimeout())
                    .reconnect(this::reconnect)
                    .heartbeat(this::heartbeat)
                    .offlineQueue(this::offlineQueue);
            Integer maxActiveCalls = properties.getMaxActiveCalls();
            if (maxActiveCalls != null) {
                builder.maxActiveCalls(maxActiveCalls);
            }
        } catch (IllegalArgumentException outOfRange) {
            throw new RelayConfigurationException(
                    "A property under " + RelayProperties.PREFIX + " is out of its range: " + outOfRange.getMessage()
                            + ".",
                    "Correct the property.");
        }
    }

    private ReconnectSettings reconnect(ReconnectSettings defaults) {
        RelayProperties.Reconnect values = properties.getReconnect();
        return defaults.initialDelay(values.getInitialDelay())
                .maxDelay(values.getMaxDelay())
                .multiplier(values.getMultiplier())
                .jitter(values.getJitter())
                .maxAuthFailures(values.getMaxAuthFailures());
    }

    private HeartbeatSettings heartbeat(HeartbeatSettings defaults) {
        RelayProperties.Heartbeat values = properties.getHeartbeat();
        return defaults.interval(values.getInterval())
                .idle(values.getIdle())
                .timeout(values.getTimeout())
                .maxFailures(values.getMaxFailures());
    }

    private OfflineQueueSettings offlineQueue(OfflineQueueSettings defaults) {
        RelayProperties.OfflineQueue values = properties.getOfflineQueue();
        return defaults.capacity(values.getCapacity()).maxAge(values.getMaxAge());
    }
}
