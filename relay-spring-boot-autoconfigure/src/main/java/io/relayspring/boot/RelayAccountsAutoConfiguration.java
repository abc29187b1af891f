package io.relayspring.boot;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** A client for each account under {@code signalwire.relay.clients}; where there are any, there is no other. */
@AutoConfiguration(before = RelayClientAutoConfiguration.class, after = SslAutoConfiguration.class)
@ConditionalOnRelayEnabled
@EnableConfigurationProperties(RelayProperties.class)
@Import({RelayAccountsRegistrar.class, RangeAdvisor.class})
public final class RelayAccountsAutoConfiguration {

    static final String ACCOUNTS = "relayAccounts";

    RelayAccountsAutoConfiguration() {}

    @Bean(ACCOUNTS)
    RelayAccounts relayAccounts(
            ConfigurableListableBeanFactory beans, Environment environment, RelayProperties properties) {
        return new RelayAccounts(beans, environment, properties);
    }

    @Bean
    ClientNameCheck relayClientNameCheck(ListableBeanFactory beans, Environment environment) {
        return new ClientNameCheck(beans, environment);
    }
}
