package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.frame.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code calling.ai} or {@code calling.amazon_bedrock}: an agent that listens and says nothing, until somebody ends it.
 * The protocol knows events of the former only.
 */
public final class AgentOperation extends Operation implements Listening {

    private final String prompt;

    public AgentOperation(PhoneCall call, RelayMethod method, ObjectNode params) {
        super(call, method, params);
        prompt = Json.text(params.path("prompt"), "text");
    }

    @Override
    protected void start() {
        call().note("an agent joins: " + prompt);
    }

    @Override
    public void stop() {
        end(true);
    }

    /** It leaves, having done its work or not. */
    @Override
    public boolean end(boolean well) {
        over();
        call().note("the agent leaves");
        if (isNamed()) {
            state(EventType.CALLING_CALL_AI, well ? "finished" : "error");
        }
        return true;
    }

    @Override
    public boolean listensToSpeech() {
        return true;
    }

    @Override
    protected void callEnded() {
        call().note("the agent leaves");
    }
}
