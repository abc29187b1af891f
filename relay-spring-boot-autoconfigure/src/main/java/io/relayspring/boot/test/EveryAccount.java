package io.relayspring.boot.test;

import io.relayspring.boot.RelayAccountNames;
import io.relayspring.boot.RelayConnectionDetails;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.env.Environment;

/**
 * Gives every account the way to the simulator under its own name, which wins over its credentials and its own bean, and
 * over a bean of the application that is primary.
 */
final class EveryAccount implements BeanDefinitionRegistryPostProcessor {

    private final Environment environment;
    private final String details;

    /** @param details the name of the bean that is the way to the simulator */
    EveryAccount(Environment environment, String details) {
        this.environment = environment;
        this.details = details;
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        RelayAccountNames.of(environment)
                .forEach(account -> redirect(RelayAccountNames.bean(account, RelayConnectionDetails.class), registry));
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Stream.of(beans.getBeanNamesForType(RelayConnectionDetails.class, true, false))
                .filter(name -> !name.equals(details) && beans.containsBeanDefinition(name))
                .forEach(name -> beans.getBeanDefinition(name).setPrimary(false));
    }

    private void redirect(String own, BeanDefinitionRegistry registry) {
        if (registry.containsBeanDefinition(own)) {
            registry.removeBeanDefinition(own);
        }
        registry.registerAlias(details, own);
    }
}
