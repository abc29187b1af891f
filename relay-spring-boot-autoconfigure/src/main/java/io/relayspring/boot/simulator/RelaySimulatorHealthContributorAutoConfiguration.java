package io.relayspring.boot.simulator;

import io.relayspring.boot.ConditionalOnRelayEnabled;
import io.relayspring.simulator.RelaySimulator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;

/** The health component {@code relaySimulator}. */
@AutoConfiguration(after = RelaySimulatorAutoConfiguration.class)
@ConditionalOnRelayEnabled
@ConditionalOnClass({RelaySimulator.class, HealthContributor.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(RelaySimulator.class)
@ConditionalOnEnabledHealthIndicator("relay-simulator")
public final class RelaySimulatorHealthContributorAutoConfiguration {

    RelaySimulatorHealthContributorAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "relaySimulatorHealthContributor")
    SimulatorHealthIndicator relaySimulatorHealthContributor(RelaySimulator simulator) {
        return new SimulatorHealthIndicator(simulator);
    }
}
