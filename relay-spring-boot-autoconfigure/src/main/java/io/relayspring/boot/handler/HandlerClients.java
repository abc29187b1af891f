package io.relayspring.boot.handler;

import io.relayspring.boot.RelayConfigurationException;
import io.relayspring.core.RelayClient;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** Finds the client that a handler is for. */
final class HandlerClients {

    private final ObjectProvider<RelayClient> clients;

    HandlerClients(ObjectProvider<RelayClient> clients) {
        this.clients = clients;
    }

    /**
     * The client it names; without a name the only one, or the primary one of several.
     *
     * @throws RelayConfigurationException if there is none, or it is not clear which
     */
    RelayClient of(Handler handler) {
        String name = handler.settings().client();
        if (!name.isEmpty()) {
            return clients.stream()
                    .filter(client -> client.name().equals(name))
                    .findFirst()
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

    private String names() {
        List<String> names = clients.stream().map(RelayClient::name).sorted().toList();
        return String.join(", ", names);
    }
}
