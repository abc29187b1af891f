package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.DialOptions;
import io.relayspring.core.ThreadSettings;
import io.relayspring.core.call.CallErrors;
import io.relayspring.core.call.OverLimit;
import io.relayspring.core.call.RemainingCalls;
import io.relayspring.core.connection.ConnectionSettings;
import io.relayspring.core.connection.HeartbeatSettings;
import io.relayspring.core.connection.OfflineQueueSettings;
import io.relayspring.core.connection.ReconnectSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.SmartLifecycle;
import org.springframework.validation.ObjectError;

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
        assertThat(defaults.getDial().getTimeout()).isEqualTo(DialOptions.DEFAULT_TIMEOUT);
        assertThat(defaults.getHandlers().getQueueCapacity()).isEqualTo(ThreadSettings.DEFAULTS.waitingHandlers());
        assertThat(defaults.getCallbacks().getConcurrency()).isEqualTo(ThreadSettings.DEFAULTS.callbacks());
        assertThat(defaults.getOverLimit()).isEqualTo(OverLimit.PASS);
        assertThat(defaults.getCallErrors()).isEqualTo(CallErrors.RAISE);
        assertThat(defaults.getShutdown().getRemainingCalls()).isEqualTo(RemainingCalls.HANGUP);
        assertThat(defaults.getShutdown().isDrain()).isTrue();
        RelayProperties.OfflineQueue queue = defaults.getOfflineQueue();
        assertThat(new OfflineQueueSettings(queue.getCapacity(), queue.getMaxAge()))
                .isEqualTo(OfflineQueueSettings.DEFAULTS);
    }

    @Test
    void whatTheClientDecidesIsLeftOpen() {
        assertThat(defaults.getHost()).isNull();
        assertThat(defaults.getUrl()).isNull();
        assertThat(defaults.getMaxActiveCalls()).isNull();
        assertThat(defaults.getMaxConnections()).isNull();
        assertThat(defaults.getHandlers().getConcurrency()).isNull();
        assertThat(defaults.getAwaitConnection()).isNull();
        assertThat(defaults.getHandlers().getAfterReturn()).isNull();
        assertThat(defaults.getPrimary()).isNull();
        assertThat(defaults.getClients()).isEmpty();
        assertThat(defaults.getShutdown().getTimeout()).isNull();
        assertThat(defaults.getAllowedDestinations()).isEmpty();
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
    void whatSaysHowCallsAreTakenIsBound() {
        RelayProperties bound = bind(Map.ofEntries(
                Map.entry("signalwire.relay.dial.timeout", "20s"),
                Map.entry("signalwire.relay.allowed-destinations", "+1555,sip:desk@example.com"),
                Map.entry("signalwire.relay.over-limit", "busy"),
                Map.entry("signalwire.relay.call-errors", "ignore"),
                Map.entry("signalwire.relay.max-connections", "3"),
                Map.entry("signalwire.relay.await-connection", "12s"),
                Map.entry("signalwire.relay.handlers.concurrency", "13"),
                Map.entry("signalwire.relay.handlers.queue-capacity", "14"),
                Map.entry("signalwire.relay.handlers.after-return", "hangup"),
                Map.entry("signalwire.relay.callbacks.concurrency", "15"),
                Map.entry("signalwire.relay.shutdown.drain", "false"),
                Map.entry("signalwire.relay.shutdown.timeout", "16s"),
                Map.entry("signalwire.relay.shutdown.remaining-calls", "leave")));
        assertThat(bound.getDial().getTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(bound.getAllowedDestinations()).containsExactly("+1555", "sip:desk@example.com");
        assertThat(bound.getOverLimit()).isEqualTo(OverLimit.BUSY);
        assertThat(bound.getCallErrors()).isEqualTo(CallErrors.IGNORE);
        assertThat(bound.getMaxConnections()).isEqualTo(3);
        assertThat(bound.getAwaitConnection()).isEqualTo(Duration.ofSeconds(12));
        assertThat(bound.getHandlers().getConcurrency()).isEqualTo(13);
        assertThat(bound.getHandlers().getQueueCapacity()).isEqualTo(14);
        assertThat(bound.getHandlers().getAfterReturn()).isEqualTo(RelayClientProperties.AfterReturn.HANGUP);
        assertThat(bound.getCallbacks().getConcurrency()).isEqualTo(15);
        assertThat(bound.getShutdown().isDrain()).isFalse();
        assertThat(bound.getShutdown().getTimeout()).isEqualTo(Duration.ofSeconds(16));
        assertThat(bound.getShutdown().getRemainingCalls()).isEqualTo(RemainingCalls.LEAVE);
    }

    @Test
    void whatSaysHowTheServerIsReachedIsBound() {
        RelayProperties bound = bind(Map.of(
                "signalwire.relay.ssl.bundle", "relay",
                "signalwire.relay.ssl.ca-file", "/etc/ca.pem",
                "signalwire.relay.proxy.host", "proxy.example.com",
                "signalwire.relay.proxy.port", "8080",
                "signalwire.relay.proxy.username", "u1",
                "signalwire.relay.proxy.password", "p1"));
        assertThat(bound.getSsl().getBundle()).isEqualTo("relay");
        assertThat(bound.getSsl().getCaFile()).isEqualTo(Path.of("/etc/ca.pem"));
        assertThat(bound.getProxy().getHost()).isEqualTo("proxy.example.com");
        assertThat(bound.getProxy().getPort()).isEqualTo(8080);
        assertThat(bound.getProxy().getUsername()).isEqualTo("u1");
        assertThat(bound.getProxy().getPassword()).isEqualTo("p1");
    }

    @ParameterizedTest
    @CsvSource({
        "connect-timeout, 0s, longer than zero",
        "request-timeout, -1s, longer than zero",
        "await-connection, 0s, longer than zero",
        "dial.timeout, 0s, longer than zero",
        "max-active-calls, 0, at least 1",
        "max-connections, 0, at least 1",
        "contexts, ' ,sales', must not be blank",
        "allowed-destinations, ' ,+1555', must not be blank",
        "reconnect.initial-delay, 0s, longer than zero",
        "reconnect.max-delay, 0s, longer than zero",
        "reconnect.multiplier, 0.5, from 1 to 100",
        "reconnect.jitter, 1.1, from 0 to 1",
        "reconnect.max-auth-failures, 0, at least 1",
        "heartbeat.interval, 0s, longer than zero",
        "heartbeat.idle, 0s, longer than zero",
        "heartbeat.timeout, 0s, longer than zero",
        "heartbeat.max-failures, 0, at least 1",
        "offline-queue.capacity, -1, at least 0",
        "offline-queue.max-age, 0s, longer than zero",
        "handlers.concurrency, 0, at least 1",
        "handlers.queue-capacity, -1, at least 0",
        "callbacks.concurrency, 0, at least 1",
        "proxy.port, 65536, from 1 to 65535",
        "shutdown.timeout, 0s, longer than zero"
    })
    void aValueOutOfItsRangeIsRefusedWithThePropertyAndTheRange(String name, String value, String range) {
        RelayRunner.unstarted()
                .withPropertyValues("signalwire.relay." + name + "=" + value)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOfSatisfying(
                                BindValidationException.class,
                                refusal -> assertThat(
                                                refusal.getValidationErrors().getAllErrors())
                                        .extracting(ObjectError::getDefaultMessage)
                                        .singleElement(InstanceOfAssertFactories.STRING)
                                        .startsWith("signalwire.relay." + name + " must ")
                                        .contains(range)));
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
