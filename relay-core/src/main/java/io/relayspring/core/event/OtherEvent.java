package io.relayspring.core.event;

import io.relayspring.core.params.Params;

/** An event of a type that has no class of its own here; all its fields are in {@link #params()}. */
public final class OtherEvent extends RelayEvent {

    OtherEvent(Params envelope) {
        super(envelope);
    }
}
