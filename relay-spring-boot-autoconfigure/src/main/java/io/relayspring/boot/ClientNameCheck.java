package io.relayspring.boot;

import io.relayspring.core.RelayClient;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;

/** Sees to it that handlers, health and metrics, which know clients by their names, take none for another. */
final class ClientNameCheck implements SmartInitializingSingleton {

    private final ListableBeanFactory beans;
    private final Environment environment;

    ClientNameCheck(ListableBeanFactory beans, Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    /** @throws RelayConfigurationException if an account's client has another name, or two have the same */
    @Override
    public void afterSingletonsInstantiated() {
        Map<String, RelayClient> clients = beans.getBeansOfType(RelayClient.class);
        for (String account : RelayAccountNames.of(environment)) {
            String bean = RelayAccountNames.bean(account, RelayClient.class);
            RelayClient client = clients.get(bean);
            if (client != null && isNamed(client) && !client.name().equals(account)) {
                throw new RelayConfigurationException(
                        "The bean '" + bean + "' is the client of the account '" + account + "', but has the name '"
                                + client.name() + "'.",
                        "Build it with the name \"" + account + "\": handlers, health and metrics know it by that.");
            }
        }
        refuseNamesakes(clients);
    }

    /** A test's mock has no name and is taken for nobody. */
    private static boolean isNamed(RelayClient client) {
        return client.name() != null;
    }

    private static void refuseNamesakes(Map<String, RelayClient> clients) {
        Map<String, String> owners = new HashMap<>();
        clients.forEach((bean, client) -> {
            String first = isNamed(client) ? owners.put(client.name(), bean) : null;
            if (first != null) {
                throw new RelayConfigurationException(
                        "Two RELAY clients have the name '" + client.name() + "': the beans '" + first + "' and '"
                                + bean + "'.",
                        "Build one of them with another name: handlers, health and metrics know them by that.");
            }
        });
    }
}
