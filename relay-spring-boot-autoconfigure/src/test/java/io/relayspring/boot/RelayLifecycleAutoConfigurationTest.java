package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.simulator.RelaySimulator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;

class RelayLifecycleAutoConfigurationTest {

    private final ApplicationContextRunner runner =
            RelayRunner.simulated().withPropertyValues("signalwire.relay.contexts=ivr");

    @Test
    void theClientStartsAndStopsWithTheContext() {
        runner.run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            RelayClient client = context.getBean(RelayClient.class);
            simulator.awaitSubscribed("ivr");
            context.getSourceApplicationContext(ConfigurableApplicationContext.class)
                    .close();
            assertThat(client.connectionState()).isEqualTo(ConnectionState.CLOSED);
        });
    }

    @Test
    void aContextThatIsPausedAndResumedConnectsAgain() {
        runner.run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            simulator.awaitSubscribed("ivr");
            context.getSourceApplicationContext(ConfigurableApplicationContext.class)
                    .stop();
            simulator.awaitNoSession();
            context.getSourceApplicationContext(ConfigurableApplicationContext.class)
                    .start();
            simulator.awaitSubscribed("ivr");
        });
    }

    @Test
    void withoutAutoStartupTheClientWaitsToBeStartedFromCode() {
        runner.withPropertyValues("signalwire.relay.auto-startup=false").run(context -> {
            RelayClient client = context.getBean(RelayClient.class);
            assertThat(client.connectionState()).isEqualTo(ConnectionState.CLOSED);
            client.start();
            context.getBean(RelaySimulator.class).awaitSubscribed("ivr");
        });
    }

    @Test
    void theConfiguredPhaseIsTheLifecyclesPhase() {
        runner.withPropertyValues("signalwire.relay.lifecycle.phase=42")
                .run(context -> assertThat(context.getBean(RelayLifecycle.class).getPhase())
                        .isEqualTo(42));
    }

    @Test
    void aLifecycleOfTheApplicationsOwnMakesOursStepAside() {
        runner.withBean("relayLifecycle", String.class, () -> "own")
                .run(context -> assertThat(context).doesNotHaveBean(RelayLifecycle.class));
    }
}
