package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.simulator.internal.frame.Json;
import tools.jackson.databind.node.ObjectNode;

/** {@code calling.ai}: an agent that listens and says nothing, until somebody ends it. */
public final class AgentOperation extends Operation {

    private final String prompt;

    public AgentOperation(PhoneCall call, ObjectNode params) {
        super(call, Json.text(params, "control_id"));
        prompt = Json.text(params.path("prompt"), "text");
    }

    @Override
    protected void start() {
        call().note("an agent joins: " + prompt);
    }

    /** It leaves, having done its work or not. */
    public void leave(boolean well) {
        over();
        call().note("the agent leaves");
        state(EventType.CALLING_CALL_AI, well ? "finished" : "error");
    }

    @Override
    public void stop() {
        leave(true);
    }

    @Override
    protected void callEnded() {
        call().note("the agent leaves");
    }
}
