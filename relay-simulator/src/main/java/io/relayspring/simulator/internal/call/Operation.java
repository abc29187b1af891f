package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.simulator.internal.frame.Json;
import tools.jackson.databind.node.ObjectNode;

/** Something that goes on in a call under a control id of the program's. */
public abstract class Operation {

    private final PhoneCall call;
    private final String controlId;

    protected Operation(PhoneCall call, String controlId) {
        this.call = call;
        this.controlId = controlId;
    }

    public final PhoneCall call() {
        return call;
    }

    public final String controlId() {
        return controlId;
    }

    /** Begins, once the command has been answered. */
    protected abstract void start();

    /** The program wants it to stop. */
    public abstract void stop();

    /** The call has ended, and this with it. */
    protected abstract void callEnded();

    protected final void over() {
        call.remove(this);
    }

    protected final void event(EventType type, ObjectNode params) {
        call.event(type, params.put("control_id", controlId));
    }

    protected final void state(EventType type, String state) {
        event(type, Json.object().put("state", state));
    }
}
