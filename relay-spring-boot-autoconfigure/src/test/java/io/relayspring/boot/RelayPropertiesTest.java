package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.connection.ConnectionSettings;
import io.relayspring.core.connection.HeartbeatSettings;
import io.relayspring.core.connection.OfflineQueueSettings;
import io.relayspring.core.connection.ReconnectSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.SmartLifecycle;

class RelayPropertiesTest {

    private final RelayProperties defaults = new RelayProperties();

    @Test
    void theDefaultsAreThoseOfTheClient() {
        assertThat(defaults.getConnectTimeout()).isEqualTo(ConnectionSettings.DEFAULT_CONNECT_TIMEOUT);
        assertThat(defaults.getRequestTimeout()).isEqualTo(ConnectionSettings.DEFAULT_REQUEST_TIMEOUT);
        RelayProperties.Reconnect reconnect = defaults.getReconnect();
        assertThat(new ReconnectSettings(
                        reconnect.getInitialDelay(),
                        reconnect.getMaxDelay(),
                        reconnect.getMultiplier(),
                        reconnect.getJitter(),
                        reconnect.getMaxAuthFailures()))
                .isEqualTo(ReconnectSettings.DEFAULTS);
        RelayProperties.Heartbeat heartbeat = defaults.getHeartbeat();
        assertThat(new HeartbeatSettings(
                        heartbeat.getInterval(),
                        heartbeat.getIdle(),
                        heartbeat.getTimeout(),
                        heartbeat.getMaxFailures()))
                .isEqualTo(HeartbeatSettings.DEFAULTS);
        RelayProperties.OfflineQueue queue = defaults.getOfflineQueue();
        assertThat(new OfflineQueueSettings(queue.getCapacity(), queue.getMaxAge()))
                .isEqualTo(OfflineQueueSettings.DEFAULTS);
    }

    @Test
    void whatTheClientDecidesIsLeftOpen() {
        assertThat(defaults.getHost()).isNull();
        assertThat(defaults.getUrl()).isNull();
        assertThat(defaults.getMaxActiveCalls()).isNull();
        assertThat(defaults.getContexts()).isEmpty();
        assertThat(defaults.isEnabled()).isTrue();
        assertThat(defaults.isAutoStartup()).isTrue();
    }

    @Test
    void theClientStopsAfterOrdinaryBeansAndBeforeTheWebServerDrains() {
        int webServerDrains = SmartLifecycle.DEFAULT_PHASE - 1024;
        assertThat(defaults.getLifecycle().getPhase())
                .isLessThan(SmartLifecycle.DEFAULT_PHASE)
                .isGreaterThan(webServerDrains);
    }

    @Test
    void everyPropertyIsBoundByItsKebabName() {
        RelayProperties bound = bind(Map.ofEntries(
                Map.entry("signalwire.relay.enabled", "false"),
                Map.entry("signalwire.relay.project-id", "p"),
                Map.entry("signalwire.relay.api-token", "t"),
                Map.entry("signalwire.relay.jwt-token", "j"),
                Map.entry("signalwire.relay.host", "example.com"),
                Map.entry("signalwire.relay.url", "wss://example.com"),
                Map.entry("signalwire.relay.contexts", "sales,support"),
                Map.entry("signalwire.relay.connect-timeout", "1s"),
                Map.entry("signalwire.relay.request-timeout", "2s"),
                Map.entry("signalwire.relay.max-active-calls", "7"),
                Map.entry("signalwire.relay.auto-startup", "false"),
                Map.entry("signalwire.relay.lifecycle.phase", "5")));
        assertThat(bound.isEnabled()).isFalse();
        assertThat(bound.getProjectId()).isEqualTo("p");
        assertThat(bound.getApiToken()).isEqualTo("t");
        assertThat(bound.getJwtToken()).isEqualTo("j");
        assertThat(bound.getHost()).isEqualTo("example.com");
        assertThat(bound.getUrl()).isEqualTo("wss://example.com");
        assertThat(bound.getContexts()).containsExactly("sales", "support");
        assertThat(bound.getConnectTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(bound.getRequestTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(bound.getMaxActiveCalls()).isEqualTo(7);
        assertThat(bound.isAutoStartup()).isFalse();
        assertThat(bound.getLifecycle().getPhase()).isEqualTo(5);
    }

    @Test
    void theNestedPropertiesAreBoundAsWell() {
        RelayProperties bound = bind(Map.ofEntries(
                Map.entry("signalwire.relay.reconnect.initial-delay", "3s"),
                Map.entry("signalwire.relay.reconnect.max-delay", "4s"),
                Map.entry("signalwire.relay.reconnect.multiplier", "1.5"),
                Map.entry("signalwire.relay.reconnect.jitter", "0.5"),
                Map.entry("signalwire.relay.reconnect.max-auth-failures", "9"),
                Map.entry("signalwire.relay.heartbeat.interval", "5s"),
                Map.entry("signalwire.relay.heartbeat.idle", "6s"),
                Map.entry("signalwire.relay.heartbeat.timeout", "7s"),
                Map.entry("signalwire.relay.heartbeat.max-failures", "8"),
                Map.entry("signalwire.relay.offline-queue.capacity", "10"),
                Map.entry("signalwire.relay.offline-queue.max-age", "11s")));
        assertThat(bound.getReconnect())
                .usingRecursiveComparison()
                .isEqualTo(new ReconnectSettings(Duration.ofSeconds(3), Duration.ofSeconds(4), 1.5, 0.5, 9));
        assertThat(bound.getHeartbeat())
                .usingRecursiveComparison()
                .isEqualTo(
                        new HeartbeatSettings(Duration.ofSeconds(5), Duration.ofSeconds(6), Duration.ofSeconds(7), 8));
        assertThat(bound.getOfflineQueue())
                .usingRecursiveComparison()
                .isEqualTo(new OfflineQueueSettings(10, Duration.ofSeconds(11)));
    }

    @Test
    void theTextOfThePropertiesHoldsNoSecret() {
        RelayProperties bound = bind(Map.of(
                "signalwire.relay.project-id", "secret-p",
                "signalwire.relay.api-token", "secret-t",
                "signalwire.relay.jwt-token", "secret-j"));
        assertThat(bound.toString()).doesNotContain("secret");
    }

    private static RelayProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bind(RelayProperties.PREFIX, RelayProperties.class)
                .get();
    }
}
