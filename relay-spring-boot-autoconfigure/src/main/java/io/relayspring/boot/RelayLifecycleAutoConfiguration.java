package io.relayspring.boot;

import io.relayspring.core.RelayClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Starts and stops the clients with the application: after the beans of the default phase stopped, before the web
 * server drains.
 */
@AutoConfiguration(after = RelayClientAutoConfiguration.class)
@ConditionalOnBean({RelayClient.class, RelayProperties.class})
public final class RelayLifecycleAutoConfiguration {

    RelayLifecycleAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "relayLifecycle")
    RelayLifecycle relayLifecycle(ObjectProvider<RelayClient> clients, RelayProperties properties) {
        return new RelayLifecycle(clients.orderedStream().toList(), properties);
    }
}
