package io.relayspring.core.event;

import io.relayspring.core.params.Params;

/** An event of one call. */
public abstract class CallEvent extends RelayEvent {

    CallEvent(Params envelope) {
        super(envelope);
    }

    /** RELAY's id of the call. */
    public final String callId() {
        return params().text("call_id");
    }

    /** The node that carries the call; empty if the server did not say. */
    public final String nodeId() {
        return params().firstText("node_id", "node-id");
    }

    /** What the program or the server tagged the call with; may be empty. */
    public final String tag() {
        return params().text("tag");
    }
}
