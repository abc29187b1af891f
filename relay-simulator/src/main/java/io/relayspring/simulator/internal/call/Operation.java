package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.frame.Json;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Something that goes on in a call, under a control id of the program's if its command has one. */
public abstract class Operation {

    private final PhoneCall call;
    private final RelayMethod method;
    private final String controlId;
    private final boolean named;

    /** What a command of that method sets going; without a control id the events have none either. */
    protected Operation(PhoneCall call, RelayMethod method, ObjectNode command) {
        String given = Json.text(command, "control_id");
        this.call = call;
        this.method = method;
        this.named = !given.isEmpty();
        this.controlId = named ? given : UUID.randomUUID().toString();
    }

    public final PhoneCall call() {
        return call;
    }

    /** The command that has set it going. */
    public final RelayMethod method() {
        return method;
    }

    public final String controlId() {
        return controlId;
    }

    /** Whether the program knows it by its control id. */
    public final boolean isNamed() {
        return named;
    }

    /** Begins, once the command has been answered. */
    protected abstract void start();

    /** The program wants it to stop. */
    public abstract void stop();

    /** It ends by itself: false when it cannot end so. */
    public boolean end(boolean well) {
        if (well) {
            stop();
        }
        return well;
    }

    /** The call has just been connected with another. */
    protected void connected() {
        // most of what goes on does so between two callers too
    }

    /** The call has ended, and this with it. */
    protected abstract void callEnded();

    protected final void over() {
        call.remove(this);
    }

    protected final void event(EventType type, ObjectNode params) {
        call.event(type, named ? params.put("control_id", controlId) : params);
    }

    protected final void state(EventType type, String state) {
        event(type, Json.object().put("state", state));
    }
}
