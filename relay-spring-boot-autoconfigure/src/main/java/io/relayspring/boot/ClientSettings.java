package io.relayspring.boot;

import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.ThreadSettings;
import io.relayspring.core.connection.HeartbeatSettings;
import io.relayspring.core.connection.OfflineQueueSettings;
import io.relayspring.core.connection.ReconnectSettings;

/** Puts the properties of a client into its builder, but for those about the network and the account. */
final class ClientSettings {

    private final RelayClientProperties properties;

    ClientSettings(RelayClientProperties properties) {
        this.properties = properties;
    }

    void applyTo(RelayClientBuilder builder) {
        Integer maxActiveCalls = properties.getMaxActiveCalls();
        if (maxActiveCalls != null) {
            builder.maxActiveCalls(maxActiveCalls);
        }
        builder.contexts(properties.getContexts().toArray(String[]::new))
                .connectTimeout(properties.getConnectTimeout())
                .requestTimeout(properties.getRequestTimeout())
                .dialTimeout(properties.getDial().getTimeout())
                .allowedDestinations(properties.getAllowedDestinations().toArray(String[]::new))
                .overLimit(properties.getOverLimit())
                .callErrors(properties.getCallErrors())
                .reconnect(this::reconnect)
                .heartbeat(this::heartbeat)
                .offlineQueue(this::offlineQueue)
                .threads(this::threads);
    }

    private ReconnectSettings reconnect(ReconnectSettings defaults) {
        RelayClientProperties.Reconnect values = properties.getReconnect();
        return defaults.initialDelay(values.getInitialDelay())
                .maxDelay(values.getMaxDelay())
                .multiplier(values.getMultiplier())
                .jitter(values.getJitter())
                .maxAuthFailures(values.getMaxAuthFailures());
    }

    private HeartbeatSettings heartbeat(HeartbeatSettings defaults) {
        RelayClientProperties.Heartbeat values = properties.getHeartbeat();
        return defaults.interval(values.getInterval())
                .idle(values.getIdle())
                .timeout(values.getTimeout())
                .maxFailures(values.getMaxFailures());
    }

    private OfflineQueueSettings offlineQueue(OfflineQueueSettings defaults) {
        RelayClientProperties.OfflineQueue values = properties.getOfflineQueue();
        return defaults.capacity(values.getCapacity()).maxAge(values.getMaxAge());
    }

    private ThreadSettings threads(ThreadSettings defaults) {
        RelayClientProperties.Handlers handlers = properties.getHandlers();
        Integer concurrency = handlers.getConcurrency();
        return defaults.handlers(concurrency == null ? defaults.handlers() : concurrency)
                .waitingHandlers(handlers.getQueueCapacity())
                .callbacks(properties.getCallbacks().getConcurrency());
    }
}
