package io.relayspring.core.call.outcome;

import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.EventType;
import java.util.Map;

/** Reads what is known about an operation as its events are read, so that there is one way to find a field. */
final class Views {

    private Views() {}

    static <E extends RelayEvent> E view(EventType type, Class<E> as, Params known) {
        return as.cast(RelayEvent.of(Params.of(Map.of("event_type", type, "params", known))));
    }
}
