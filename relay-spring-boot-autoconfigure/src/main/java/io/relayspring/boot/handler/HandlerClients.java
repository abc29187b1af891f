package io.relayspring.boot.handler;

import io.relayspring.boot.RelayAccountNames;
import io.relayspring.boot.RelayConfigurationException;
import io.relayspring.core.RelayClient;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Finds the client that a handler is for. */
final class HandlerClients {

    private final BeanFactory beans;
    private final ObjectProvider<RelayClient> clients;

    HandlerClients(BeanFactory beans) {
        this.beans = beans;
        this.clients = beans.getBeanProvider(RelayClient.class);
    }

    /**
     * The client it names; without a name the only one, or the primary one of several.
     *
     * @throws RelayConfigurationException if there is none, or it is not clear which
     */
    RelayClient of(Handler handler) {
        String name = handler.settings().client();
        if (!name.isEmpty()) {
            return named(name)
                    .or(() -> mocked(name))
                    .orElseThrow(() -> new RelayConfigurationException(
                            "There is no client '" + name + "' for " + handler.where() + ". There are: " + names()
                                    + ".",
                            "Define it under signalwire.relay.clients." + name + ", or correct the attribute."));
        }
        RelayClient only = clients.getIfUnique();
        if (only == null) {
            throw new RelayConfigurationException(
                    "There are several clients, " + names() + ", and it is not said which " + handler.where()
                            + " is for.",
                    "Name one with the attribute client, or set signalwire.relay.primary.");
        }
        return only;
    }

    /** What its client is called; a mock, what the handler calls it. */
    String name(Handler handler) {
        return Objects.requireNonNullElse(of(handler).name(), handler.settings().client());
    }

    private Optional<RelayClient> named(String name) {
        return clients.stream().filter(client -> name.equals(client.name())).findFirst();
    }

    /** A test's mock has no name of its own: it is known by that of the bean which it stands in for. */
    private Optional<RelayClient> mocked(String name) {
        String bean = RelayAccountNames.bean(name, RelayClient.class);
        return beans.containsBean(bean) && beans.isTypeMatch(bean, RelayClient.class)
                ? Optional.of(beans.getBean(bean, RelayClient.class)).filter(client -> client.name() == null)
                : Optional.empty();
    }

    private String names() {
        return clients.stream()
                .map(RelayClient::name)
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
