package io.relayspring.boot;

import io.relayspring.core.RelayClient;
import java.util.Collection;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * A bean {@code <name>RelayClient} for each account, unless the application has one of that name; the one that
 * {@code primary} names is injected unqualified.
 */
// No BeanRegistrar: it cannot be asked which beans there are already.
final class RelayAccountsRegistrar implements ImportBeanDefinitionRegistrar {

    private static final String PRIMARY = RelayProperties.PREFIX + ".primary";

    private final Environment environment;

    RelayAccountsRegistrar(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        String primary = environment.getProperty(PRIMARY, "");
        Collection<String> names = RelayAccountNames.of(environment);
        if (!primary.isEmpty() && !names.contains(primary)) {
            throw new RelayConfigurationException(
                    PRIMARY + " names the client '" + primary + "', which there is not. "
                            + (names.isEmpty()
                                    ? "There is none at all."
                                    : "There are: " + String.join(", ", names) + "."),
                    "Define it under " + RelayProperties.PREFIX + ".clients." + primary + ", or correct " + PRIMARY
                            + ".");
        }
        for (String name : names) {
            String bean = RelayAccountNames.bean(name, RelayClient.class);
            if (!registry.containsBeanDefinition(bean)) {
                registry.registerBeanDefinition(bean, definition(name));
            }
            if (name.equals(primary)) {
                registry.getBeanDefinition(bean).setPrimary(true);
            }
        }
    }

    private static RootBeanDefinition definition(String name) {
        RootBeanDefinition definition = (RootBeanDefinition) BeanDefinitionBuilder.rootBeanDefinition(RelayClient.class)
                .setFactoryMethodOnBean("client", RelayAccountsAutoConfiguration.ACCOUNTS)
                .addConstructorArgValue(name)
                .getBeanDefinition();
        definition.setTargetType(RelayClient.class);
        return definition;
    }
}
