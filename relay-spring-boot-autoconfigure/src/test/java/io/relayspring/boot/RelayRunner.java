package io.relayspring.boot;

import io.relayspring.boot.context.RelayThreadContextAutoConfiguration;
import io.relayspring.boot.handler.RelayHandlerAutoConfiguration;
import io.relayspring.boot.health.RelayHealthContributorAutoConfiguration;
import io.relayspring.boot.metrics.RelayMetricsAutoConfiguration;
import io.relayspring.boot.simulator.RelaySimulatorAutoConfiguration;
import io.relayspring.boot.simulator.RelaySimulatorHealthContributorAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A context as an application with the starter has it. */
public final class RelayRunner {

    private RelayRunner() {}

    /** With all our auto-configurations and without any setting. */
    public static ApplicationContextRunner plain() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        RelayAccountsAutoConfiguration.class,
                        RelayClientAutoConfiguration.class,
                        RelayLifecycleAutoConfiguration.class,
                        RelayHandlerAutoConfiguration.class,
                        RelayThreadContextAutoConfiguration.class,
                        RelayHealthContributorAutoConfiguration.class,
                        RelayMetricsAutoConfiguration.class,
                        RelaySimulatorAutoConfiguration.class,
                        RelaySimulatorHealthContributorAutoConfiguration.class));
    }

    /** With a simulator on a free port, to which the client connects. */
    public static ApplicationContextRunner simulated() {
        return plain().withPropertyValues(
                        "signalwire.relay.simulator.enabled=true",
                        "signalwire.relay.simulator.port=0",
                        "signalwire.relay.simulator.pace=instant",
                        // A call that a test leaves up must not keep its context from closing.
                        "signalwire.relay.shutdown.drain=false");
    }

    /** With credentials, but without starting the client. */
    public static ApplicationContextRunner unstarted() {
        return plain().withPropertyValues(
                        "signalwire.relay.project-id=p1",
                        "signalwire.relay.api-token=t1",
                        "signalwire.relay.auto-startup=false");
    }
}
