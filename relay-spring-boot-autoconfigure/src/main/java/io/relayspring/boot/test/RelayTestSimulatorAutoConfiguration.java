package io.relayspring.boot.test;

import io.relayspring.boot.RelayAccountsAutoConfiguration;
import io.relayspring.boot.RelayClientAutoConfiguration;
import io.relayspring.boot.RelayProperties;
import io.relayspring.boot.simulator.RelaySimulatorAutoConfiguration;
import io.relayspring.boot.simulator.RelaySimulatorProperties;
import io.relayspring.boot.simulator.SimulatorConnectionDetails;
import io.relayspring.core.RelayClient;
import io.relayspring.simulator.Caller;
import io.relayspring.simulator.RelaySimulator;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;

/** The simulator of a test's application context, and the way to it. */
@AutoConfiguration(
        before = {
            RelayAccountsAutoConfiguration.class,
            RelayClientAutoConfiguration.class,
            RelaySimulatorAutoConfiguration.class
        })
@EnableConfigurationProperties(RelaySimulatorProperties.class)
public final class RelayTestSimulatorAutoConfiguration {

    private static final String DETAILS = "relayTestConnectionDetails";
    private static final String AUTO_STARTUP = RelayProperties.PREFIX + ".auto-startup";
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(10);
    private static final String CALLER = "+15550100001";

    RelayTestSimulatorAutoConfiguration() {}

    // No lifecycle bean: the test framework pauses those, and the client would come back to nobody.
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    RelaySimulator relaySimulator(RelaySimulatorProperties properties) {
        return RelaySimulator.builder()
                .on(SharedPort.get())
                .pace(properties.getPace())
                .start();
    }

    // Primary: the application's own way to the real server must not be taken in a test.
    @Bean(DETAILS)
    @Primary
    SimulatorConnectionDetails relayTestConnectionDetails(RelaySimulator simulator) {
        return new SimulatorConnectionDetails(simulator);
    }

    @Bean
    static EveryAccount relayTestAccounts(Environment environment) {
        return new EveryAccount(environment, DETAILS);
    }

    // Each is a person of its own, who remembers what texts came.
    @Bean
    @Scope(BeanDefinition.SCOPE_PROTOTYPE)
    @ConditionalOnMissingBean
    Caller relayCaller(RelaySimulator simulator) {
        return simulator.caller(CALLER);
    }

    @Bean
    TestLine relayTestLine(RelaySimulator simulator, ObjectProvider<RelayClient> clients, Environment environment) {
        return new TestLine(
                simulator, clients, environment.getProperty(AUTO_STARTUP, Boolean.class, true), CONNECTED_WITHIN);
    }
}
