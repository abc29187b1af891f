package io.relayspring.core.event;

import io.relayspring.core.params.Params;

/** A call was put on hold, or taken off it: {@code calling.call.hold}. */
public final class HoldEvent extends CallEvent {

    HoldEvent(Params envelope) {
        super(envelope);
    }

    /** The state, as the server writes it. */
    public String state() {
        return params().text("state");
    }
}
