package io.relayspring.boot.metrics;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.relayspring.boot.RelayClientAutoConfiguration;
import io.relayspring.core.RelayClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Gauges for every meter registry of the application. */
@AutoConfiguration(after = RelayClientAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "signalwire.relay.enabled", matchIfMissing = true)
@ConditionalOnClass(MeterBinder.class)
@ConditionalOnBean(RelayClient.class)
public final class RelayMetricsAutoConfiguration {

    RelayMetricsAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "relayMetrics")
    RelayMetrics relayMetrics(ObjectProvider<RelayClient> clients) {
        return new RelayMetrics(clients.orderedStream().toList());
    }
}
