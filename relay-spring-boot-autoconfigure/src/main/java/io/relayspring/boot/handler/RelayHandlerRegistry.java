package io.relayspring.boot.handler;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The annotated handlers of all clients, to be paused and resumed by id. Filled before the clients start; empty while
 * the application's beans are being made.
 */
public final class RelayHandlerRegistry {

    private volatile Map<String, RelayHandler> byId = Map.of();

    RelayHandlerRegistry() {}

    void fill(List<RelayHandler> handlers) {
        Map<String, RelayHandler> all = new LinkedHashMap<>();
        handlers.forEach(handler -> all.put(handler.id(), handler));
        byId = Collections.unmodifiableMap(all);
    }

    /** All, in the order in which they were found. */
    public Collection<RelayHandler> handlers() {
        return byId.values();
    }

    /** The one with this id. */
    public Optional<RelayHandler> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
