package io.relayspring.boot.simulator;

import io.relayspring.boot.ConditionalOnRelayEnabled;
import io.relayspring.boot.RelayClientAutoConfiguration;
import io.relayspring.boot.RelayConfigurationException;
import io.relayspring.boot.RelayConnectionDetails;
import io.relayspring.simulator.RelaySimulator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;

/** A simulator that lives and dies with the application, which connects to it instead of to the real server. */
@AutoConfiguration(before = RelayClientAutoConfiguration.class)
@ConditionalOnClass(RelaySimulator.class)
@ConditionalOnRelayEnabled
@ConditionalOnMissingBean(RelayConnectionDetails.class)
@Conditional(SimulatorChoice.class)
@EnableConfigurationProperties(RelaySimulatorProperties.class)
@Import(PortAdvisor.class)
public final class RelaySimulatorAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(RelaySimulatorAutoConfiguration.class);

    RelaySimulatorAutoConfiguration() {}

    // No lifecycle bean: the test framework pauses those, and a simulator that stops would come back on another port.
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    RelaySimulator relaySimulator(RelaySimulatorProperties properties) {
        try {
            RelaySimulator simulator = RelaySimulator.builder()
                    .port(properties.getPort())
                    .pace(properties.getPace())
                    .start();
            log.warn("Calls are simulated: the RELAY simulator at {} stands in for the real server", simulator.url());
            return simulator;
        } catch (IllegalArgumentException | IllegalStateException unusable) {
            throw new RelayConfigurationException(
                    "The RELAY simulator cannot listen on port " + properties.getPort() + ": " + unusable.getMessage()
                            + ".",
                    "Stop what listens there, or set " + RelaySimulatorProperties.PREFIX + ".port to another port, 0"
                            + " for any that is free.",
                    unusable);
        }
    }

    @Bean
    SimulatorConnectionDetails relaySimulatorConnectionDetails(RelaySimulator simulator) {
        return new SimulatorConnectionDetails(simulator);
    }
}
