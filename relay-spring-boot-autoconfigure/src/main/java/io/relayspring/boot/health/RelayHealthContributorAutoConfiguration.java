package io.relayspring.boot.health;

import io.relayspring.boot.ConditionalOnRelayEnabled;
import io.relayspring.boot.RelayClientAutoConfiguration;
import io.relayspring.core.RelayClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.SimpleAutowireCandidateResolver;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.CompositeHealthContributorConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;

/** The health component {@code relay}: of the one client, or of each under its name. */
@AutoConfiguration(after = RelayClientAutoConfiguration.class)
@ConditionalOnRelayEnabled
@ConditionalOnClass({HealthContributor.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(RelayClient.class)
@ConditionalOnEnabledHealthIndicator("relay")
public final class RelayHealthContributorAutoConfiguration
        extends CompositeHealthContributorConfiguration<RelayHealthIndicator, RelayClient> {

    RelayHealthContributorAutoConfiguration() {
        super(RelayHealthIndicator::new);
    }

    @Bean
    @ConditionalOnMissingBean(name = {"relayHealthIndicator", "relayHealthContributor"})
    HealthContributor relayHealthContributor(ConfigurableListableBeanFactory beans) {
        Map<String, RelayClient> clients = new LinkedHashMap<>();
        SimpleAutowireCandidateResolver.resolveAutowireCandidates(beans, RelayClient.class)
                // A test's mock has no name of its own.
                .forEach((bean, client) -> clients.put(Objects.requireNonNullElse(client.name(), bean), client));
        return createContributor(clients);
    }
}
