package io.relayspring.boot;

import io.relayspring.core.connection.HeartbeatSettings;
import io.relayspring.core.connection.OfflineQueueSettings;
import io.relayspring.core.connection.ReconnectSettings;
import io.relayspring.core.params.Checks;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.validation.Errors;

/** Holds the properties against the ranges, which are the client's own. */
final class PropertyRanges {

    private static final String RANGE = "range";
    private static final int HIGHEST_PORT = 65_535;

    private final Errors errors;

    PropertyRanges(Errors errors) {
        this.errors = errors;
    }

    void check(RelayClientProperties properties) {
        positive("connectTimeout", properties.getConnectTimeout());
        positive("requestTimeout", properties.getRequestTimeout());
        positive("dial.timeout", properties.getDial().getTimeout());
        atLeastOne("maxActiveCalls", properties.getMaxActiveCalls());
        notBlank("contexts", properties.getContexts());
        notBlank("allowedDestinations", properties.getAllowedDestinations());
        reconnect(properties.getReconnect());
        heartbeat(properties.getHeartbeat());
        offlineQueue(properties.getOfflineQueue());
        threads(properties.getHandlers(), properties.getCallbacks());
        Integer port = properties.getProxy().getPort();
        if (port != null) {
            allowed("proxy.port", () -> Checks.range("proxy port", port, 1, HIGHEST_PORT));
        }
        if (properties instanceof RelayProperties top) {
            positive("awaitConnection", top.getAwaitConnection());
            positive("shutdown.timeout", top.getShutdown().getTimeout());
            atLeastOne("maxConnections", top.getMaxConnections());
        }
    }

    private void reconnect(RelayClientProperties.Reconnect values) {
        ReconnectSettings settings = ReconnectSettings.DEFAULTS;
        allowed("reconnect.initialDelay", () -> settings.initialDelay(values.getInitialDelay()));
        allowed("reconnect.maxDelay", () -> settings.maxDelay(values.getMaxDelay()));
        allowed("reconnect.multiplier", () -> settings.multiplier(values.getMultiplier()));
        allowed("reconnect.jitter", () -> settings.jitter(values.getJitter()));
        allowed("reconnect.maxAuthFailures", () -> settings.maxAuthFailures(values.getMaxAuthFailures()));
    }

    private void heartbeat(RelayClientProperties.Heartbeat values) {
        HeartbeatSettings settings = HeartbeatSettings.DEFAULTS;
        allowed("heartbeat.interval", () -> settings.interval(values.getInterval()));
        allowed("heartbeat.idle", () -> settings.idle(values.getIdle()));
        allowed("heartbeat.timeout", () -> settings.timeout(values.getTimeout()));
        allowed("heartbeat.maxFailures", () -> settings.maxFailures(values.getMaxFailures()));
    }

    private void offlineQueue(RelayClientProperties.OfflineQueue values) {
        OfflineQueueSettings settings = OfflineQueueSettings.DEFAULTS;
        allowed("offlineQueue.capacity", () -> settings.capacity(values.getCapacity()));
        allowed("offlineQueue.maxAge", () -> settings.maxAge(values.getMaxAge()));
    }

    private void threads(RelayClientProperties.Handlers handlers, RelayClientProperties.Callbacks callbacks) {
        int waiting = handlers.getQueueCapacity();
        atLeastOne("handlers.concurrency", handlers.getConcurrency());
        allowed("handlers.queueCapacity", () -> Checks.atLeast("handlers queue-capacity", waiting, 0));
        atLeastOne("callbacks.concurrency", callbacks.getConcurrency());
    }

    private void positive(String field, @Nullable Duration value) {
        if (value != null) {
            allowed(field, () -> Checks.positive(field, value));
        }
    }

    private void atLeastOne(String field, @Nullable Integer value) {
        if (value != null) {
            allowed(field, () -> Checks.atLeast(field, value, 1));
        }
    }

    private void notBlank(String field, List<String> values) {
        values.forEach(value -> allowed(field, () -> Checks.text(field, value)));
    }

    private void allowed(String field, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException outOfRange) {
            String rule = String.valueOf(outOfRange.getMessage()).replaceFirst("^.*? must ", " must ");
            errors.rejectValue(field, RANGE, errors.getObjectName() + "." + dashed(field) + rule);
        }
    }

    private static String dashed(String field) {
        return DataObjectPropertyName.toDashedForm(field);
    }
}
