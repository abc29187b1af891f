package io.relayspring.boot;

import io.relayspring.core.RelayClient;
import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.RelayEnvironment;
import io.relayspring.core.connection.ConnectionLimit;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.socket.client.WebSocketClient;

/** The bean {@code relayClient}, unless the application has a client of its own. */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "signalwire.relay.enabled", matchIfMissing = true)
@EnableConfigurationProperties(RelayProperties.class)
public final class RelayClientAutoConfiguration {

    RelayClientAutoConfiguration() {}

    // Not asked for where nobody would use it: it insists on credentials.
    @Bean
    @ConditionalOnMissingBean({RelayConnectionDetails.class, RelayClient.class})
    PropertiesRelayConnectionDetails relayConnectionDetails(RelayProperties properties, Environment environment) {
        return new PropertiesRelayConnectionDetails(properties, VendorVariables.of(environment));
    }

    @Bean
    @ConditionalOnMissingBean
    RelayClient relayClient(
            RelayProperties properties,
            RelayConnectionDetails details,
            Environment environment,
            // By name: an application's own STOMP client must not be taken.
            @Qualifier("relayWebSocketClient") ObjectProvider<WebSocketClient> engine,
            ObjectProvider<RelayClientBuilderCustomizer> customizers) {
        RelayClientBuilder builder = RelayClient.builder()
                .environment(VendorVariables.of(environment))
                .uri(ServerAddress.ofUrl(
                        "The address of the connection details", details.uri().toString()))
                .credentials(details::credentials)
                .virtualThreads(Threading.VIRTUAL.isActive(environment));
        connectionLimit(environment).ifPresent(builder::connectionLimit);
        new ClientSettings(properties).applyTo(builder);
        engine.ifAvailable(builder::webSocketClient);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return ClientSettings.client(builder);
    }

    /** Each application context counts for itself, unless the vendor's variable sets a limit for the process. */
    private static Optional<ConnectionLimit> connectionLimit(Environment environment) {
        return new RelayEnvironment(VendorVariables.of(environment))
                        .maxConnections()
                        .isPresent()
                ? Optional.empty()
                : Optional.of(ConnectionLimit.of(1, RelayEnvironment.MAX_CONNECTIONS));
    }
}
