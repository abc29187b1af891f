package io.relayspring.core.call.action;

import io.relayspring.core.call.outcome.AiSession;

/** An AI agent on a call: {@code calling.ai}. It is done when the agent has left or the call has ended. */
public final class AiAction extends Action<AiSession> {

    /** For the library. */
    public AiAction(Operation<AiSession> operation) {
        super(operation);
    }
}
