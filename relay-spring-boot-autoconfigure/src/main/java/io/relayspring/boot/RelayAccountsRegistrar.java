package io.relayspring.boot;

import io.relayspring.core.RelayClient;
import java.util.Collection;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** A bean {@code <name>RelayClient} for each account; the one that {@code primary} names is injected unqualified. */
final class RelayAccountsRegistrar implements BeanRegistrar {

    private static final String PRIMARY = RelayProperties.PREFIX + ".primary";

    RelayAccountsRegistrar() {}

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        String primary = environment.getProperty(PRIMARY, "");
        Collection<String> names = RelayAccounts.names(environment);
        if (!primary.isEmpty() && !names.contains(primary)) {
            throw new RelayConfigurationException(
                    PRIMARY + " names the client '" + primary + "', which there is not. There are: "
                            + String.join(", ", names) + ".",
                    "Define it under " + RelayProperties.PREFIX + ".clients." + primary + ", or correct " + PRIMARY
                            + ".");
        }
        for (String name : names) {
            registry.registerBean(name + "RelayClient", RelayClient.class, client -> {
                client.supplier(context -> context.bean(RelayAccounts.class).client(name));
                if (name.equals(primary)) {
                    client.primary();
                }
            });
        }
    }
}
