package io.relayspring.boot;

import io.relayspring.core.RelayClient;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.context.annotation.Bean;

/**
 * Starts and stops the clients with the application: after the beans of the default phase stopped, before the web
 * server drains.
 */
@AutoConfiguration(after = {RelayClientAutoConfiguration.class, LifecycleAutoConfiguration.class})
@ConditionalOnBean({RelayClient.class, RelayProperties.class})
public final class RelayLifecycleAutoConfiguration {

    RelayLifecycleAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "relayLifecycle")
    RelayLifecycle relayLifecycle(
            ObjectProvider<RelayClient> clients,
            ObjectProvider<LifecycleProperties> lifecycle,
            RelayProperties properties) {
        return new RelayLifecycle(
                clients.orderedStream().toList(),
                properties,
                new ClientStart(properties.getAwaitConnection()),
                drain(properties.getShutdown(), lifecycle.getIfAvailable(LifecycleProperties::new)));
    }

    private static Duration drain(RelayProperties.Shutdown shutdown, LifecycleProperties lifecycle) {
        if (!shutdown.isDrain()) {
            return Duration.ZERO;
        }
        Duration own = shutdown.getTimeout();
        return own == null ? lifecycle.getTimeoutPerShutdownPhase() : own;
    }
}
