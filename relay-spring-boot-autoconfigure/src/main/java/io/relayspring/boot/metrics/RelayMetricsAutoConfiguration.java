package io.relayspring.boot.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.relayspring.boot.ConditionalOnRelayEnabled;
import io.relayspring.boot.RelayClientAutoConfiguration;
import io.relayspring.boot.RelayClientBuilderCustomizer;
import io.relayspring.core.RelayClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** Meters for every registry of the application; those that need an observer, for the clients that we build. */
@AutoConfiguration(
        after = RelayClientAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnRelayEnabled
@ConditionalOnClass(MeterBinder.class)
@ConditionalOnBean(RelayClient.class)
public final class RelayMetricsAutoConfiguration {

    RelayMetricsAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "relayMetrics")
    RelayMetrics relayMetrics(ObjectProvider<RelayClient> clients) {
        return new RelayMetrics(clients.orderedStream().toList());
    }

    // Last: by then the client has its name.
    @Bean
    @Order
    @ConditionalOnBean(MeterRegistry.class)
    @ConditionalOnMissingBean(name = "relayMeterCustomizer")
    RelayClientBuilderCustomizer relayMeterCustomizer(ObjectProvider<MeterRegistry> registry) {
        return builder -> builder.observer(
                new MeterObserver(() -> registry.getIfUnique(() -> Metrics.globalRegistry), builder.name()));
    }
}
