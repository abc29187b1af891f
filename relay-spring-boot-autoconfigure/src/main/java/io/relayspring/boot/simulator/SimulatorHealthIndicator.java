package io.relayspring.boot.simulator;

import io.relayspring.simulator.RelaySimulator;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Tells whoever looks at the application's health that its calls are not real. */
final class SimulatorHealthIndicator extends AbstractHealthIndicator {

    private final RelaySimulator simulator;

    SimulatorHealthIndicator(RelaySimulator simulator) {
        super("The RELAY simulator cannot be asked for its health");
        this.simulator = simulator;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up()
                .withDetail("warning", "calls are simulated")
                .withDetail("url", simulator.url())
                .withDetail("violations", simulator.violations().size());
    }
}
