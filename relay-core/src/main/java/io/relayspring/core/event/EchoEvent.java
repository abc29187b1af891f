package io.relayspring.core.event;

import io.relayspring.core.params.Params;

/** Something happened to an echo on a call: {@code calling.call.echo}. */
public final class EchoEvent extends CallEvent {

    EchoEvent(Params envelope) {
        super(envelope);
    }

    /** The state, as the server writes it. */
    public String state() {
        return params().text("state");
    }
}
