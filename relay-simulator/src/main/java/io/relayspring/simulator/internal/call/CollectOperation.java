package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.simulator.internal.frame.Json;
import tools.jackson.databind.node.ObjectNode;

/** {@code calling.collect}: input without a prompt. Silence counts only when the program starts the timers. */
public final class CollectOperation extends Operation implements InputTaker, Collector.Listener {

    private final Collector collector;
    private final boolean timersAtOnce;
    private final boolean continuous;

    public CollectOperation(PhoneCall call, ObjectNode params) {
        super(call, Json.text(params, "control_id"));
        collector = new Collector(call.environment(), InputRules.of(params), this);
        timersAtOnce = Json.flag(params, "start_input_timers");
        continuous = Json.flag(params, "continuous");
    }

    @Override
    protected void start() {
        if (timersAtOnce) {
            collector.startTimers();
        }
    }

    /** The program starts the timers. */
    public void startInputTimers() {
        collector.startTimers();
    }

    @Override
    public void begun() {
        // nothing plays that the caller could interrupt
    }

    @Override
    public void result(ObjectNode result, boolean last) {
        if (last) {
            over();
        }
        event(EventType.CALLING_CALL_COLLECT, result);
    }

    @Override
    public void stop() {
        if (continuous) {
            collector.cut();
            over();
            state(EventType.CALLING_CALL_COLLECT, "finished");
        } else {
            collector.timeOut();
        }
    }

    @Override
    public Collector collector() {
        return collector;
    }

    @Override
    protected void callEnded() {
        collector.cut();
    }
}
