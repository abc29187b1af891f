package io.relayspring.core.event;

import io.relayspring.core.params.Params;

/** An event of one operation on a call. */
public abstract class ActionEvent extends CallEvent {

    ActionEvent(Params envelope) {
        super(envelope);
    }

    /** The operation's id, made by the client when it was started. */
    public final String controlId() {
        return params().text("control_id");
    }
}
