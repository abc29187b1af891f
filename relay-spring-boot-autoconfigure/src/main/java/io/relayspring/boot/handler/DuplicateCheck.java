package io.relayspring.boot.handler;

import io.relayspring.boot.RelayConfigurationException;
import io.relayspring.core.RelayClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Refuses at start handlers of which nobody could say which is meant. */
final class DuplicateCheck {

    private static final String ANY_CONTEXT = "";

    private final Function<Handler, RelayClient> clients;
    private final Map<Place, Handler> owners = new HashMap<>();
    private final Map<String, Handler> byId = new HashMap<>();

    /** The context of a client for calls or for messages. */
    private record Place(HandlerKind kind, RelayClient client, String context) {}

    DuplicateCheck(Function<Handler, RelayClient> clients) {
        this.clients = clients;
    }

    /** @throws RelayConfigurationException if two have the same id, or the same context and no condition */
    void check(List<Handler> handlers) {
        handlers.forEach(this::takeId);
        handlers.stream()
                .filter(handler -> handler.settings().autoStartup())
                .filter(handler -> handler.settings().condition() == null)
                .forEach(this::takeContexts);
    }

    private void takeId(Handler handler) {
        Handler first = byId.putIfAbsent(handler.id(), handler);
        if (first != null) {
            throw new RelayConfigurationException(
                    "Two handlers have the id \"" + handler.id() + "\": " + first.where() + " and " + handler.where()
                            + ".",
                    "Give each an id of its own.");
        }
    }

    private void takeContexts(Handler handler) {
        RelayClient client = clients.apply(handler);
        Set<String> own = handler.settings().contexts();
        for (String context : own.isEmpty() ? Set.of(ANY_CONTEXT) : own) {
            Handler first = owners.putIfAbsent(new Place(handler.kind(), client, context), handler);
            if (first != null) {
                throw duplicate(context, first, handler);
            }
        }
    }

    private static RelayConfigurationException duplicate(String context, Handler first, Handler second) {
        String what = context.equals(ANY_CONTEXT) ? "every other context" : "the context \"" + context + "\"";
        return new RelayConfigurationException(
                "Two handlers answer " + what + ": " + first.where() + " and " + second.where() + ".",
                "Leave one of them, give them contexts of their own, or a condition to all but one.");
    }
}
