package io.relayspring.boot;

import io.relayspring.core.RelayClient;
import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.connection.HeartbeatSettings;
import io.relayspring.core.connection.OfflineQueueSettings;
import io.relayspring.core.connection.ReconnectSettings;
import java.util.function.Supplier;

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
        naming(() -> apply(builder));
    }

    /**
     * The client.
     *
     * @throws RelayConfigurationException if it cannot be built of what it was told
     */
    static RelayClient client(RelayClientBuilder builder) {
        return naming(builder::build);
    }

    private RelayClientBuilder apply(RelayClientBuilder builder) {
        Integer maxActiveCalls = properties.getMaxActiveCalls();
        if (maxActiveCalls != null) {
            builder.maxActiveCalls(maxActiveCalls);
        }
        return builder.contexts(properties.getContexts().toArray(String[]::new))
                .connectTimeout(properties.getConnectTimeout())
                .requestTimeout(properties.getRequestTimeout())
                .reconnect(this::reconnect)
                .heartbeat(this::heartbeat)
                .offlineQueue(this::offlineQueue);
    }

    private static <T> T naming(Supplier<T> step) {
        try {
            return step.get();
        } catch (IllegalArgumentException outOfRange) {
            throw new RelayConfigurationException(
                    "The RELAY client cannot be configured so: " + outOfRange.getMessage() + ".",
                    "Correct the property under " + RelayProperties.PREFIX + " or the environment variable.");
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
