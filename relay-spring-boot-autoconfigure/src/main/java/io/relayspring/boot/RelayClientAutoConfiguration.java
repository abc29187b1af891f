package io.relayspring.boot;

import io.relayspring.core.RelayClient;
import io.relayspring.core.RelayClientBuilder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The bean {@code relayClient}, unless the application has a client of its own. */
@AutoConfiguration(after = SslAutoConfiguration.class)
@ConditionalOnRelayEnabled
@EnableConfigurationProperties(RelayProperties.class)
@Import(RangeAdvisor.class)
public final class RelayClientAutoConfiguration {

    RelayClientAutoConfiguration() {}

    // Not asked for where nobody would use it: it insists on credentials.
    @Bean
    @ConditionalOnMissingBean({RelayConnectionDetails.class, RelayClient.class})
    PropertiesRelayConnectionDetails relayConnectionDetails(
            RelayProperties properties, Environment environment, ObjectProvider<RelayCredentialsSupplier> credentials) {
        return new PropertiesRelayConnectionDetails(
                RelayProperties.PREFIX, properties, VendorVariables.of(environment), credentials.getIfAvailable());
    }

    @Bean
    @ConditionalOnMissingBean
    RelayClient relayClient(
            RelayProperties properties, RelayConnectionDetails details, BeanFactory beans, Environment environment) {
        return new RelayClientFactory(beans, environment, properties, 1)
                .client(RelayClientBuilder.DEFAULT_NAME, RelayProperties.PREFIX, properties, details);
    }
}
