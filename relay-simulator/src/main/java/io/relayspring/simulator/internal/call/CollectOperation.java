package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.frame.Json;
import tools.jackson.databind.node.ObjectNode;

/** {@code calling.collect}: input without a prompt. Silence counts only when the program starts the timers. */
public final class CollectOperation extends InputOperation {

    private final boolean timersAtOnce;

    public CollectOperation(PhoneCall call, ObjectNode params) {
        super(call, RelayMethod.CALLING_COLLECT, params, params);
        timersAtOnce = Json.flag(params, "start_input_timers");
    }

    @Override
    protected void start() {
        if (timersAtOnce) {
            startInputTimers();
        }
    }

    /** The program starts the timers. */
    public void startInputTimers() {
        collector().startTimers();
    }

    @Override
    public void begun() {
        // nothing plays that the caller could interrupt
    }
}
