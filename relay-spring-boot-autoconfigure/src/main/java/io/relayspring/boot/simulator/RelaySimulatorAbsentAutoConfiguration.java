package io.relayspring.boot.simulator;

import io.relayspring.boot.ConditionalOnRelayEnabled;
import io.relayspring.boot.RelayClientAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Conditional;

/**
 * Nothing but the question whether to simulate, where there is no simulator: that contradicts credentials all the same,
 * and the calls would be real.
 */
@AutoConfiguration(before = RelayClientAutoConfiguration.class)
@ConditionalOnMissingClass("io.relayspring.simulator.RelaySimulator")
@ConditionalOnRelayEnabled
@Conditional(SimulatorChoice.class)
public final class RelaySimulatorAbsentAutoConfiguration {

    RelaySimulatorAbsentAutoConfiguration() {}
}
