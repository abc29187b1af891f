package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.frame.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An operation that takes input and is over with its result, or, if it goes on and on, when it is stopped. */
abstract class InputOperation extends Operation implements InputTaker, Collector.Listener {

    private final Collector collector;
    private final boolean continuous;

    /** @param rules the fields that say what is taken */
    InputOperation(PhoneCall call, RelayMethod method, ObjectNode command, JsonNode rules) {
        super(call, method, command);
        collector = new Collector(call.environment(), InputRules.of(rules), this);
        continuous = Json.flag(rules, "continuous");
    }

    @Override
    public final Collector collector() {
        return collector;
    }

    @Override
    public final void result(ObjectNode result, boolean last) {
        if (last) {
            over();
        }
        event(EventType.CALLING_CALL_COLLECT, result);
    }

    @Override
    public final void stop() {
        end(true);
    }

    @Override
    public final boolean end(boolean well) {
        begun();
        if (continuous) {
            collector.cut();
            over();
            state(EventType.CALLING_CALL_COLLECT, well ? "finished" : "error");
        } else if (well) {
            collector.timeOut();
        } else {
            collector.fail();
        }
        return true;
    }

    @Override
    protected void callEnded() {
        collector.cut();
    }
}
