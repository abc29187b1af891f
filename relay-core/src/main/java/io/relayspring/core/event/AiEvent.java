package io.relayspring.core.event;

import io.relayspring.core.params.Params;

/** Something happened to an AI agent on a call: {@code calling.call.ai}. */
public final class AiEvent extends ActionEvent {

    AiEvent(Params envelope) {
        super(envelope);
    }

    /** Where the agent stands; {@code finished} or {@code error} at its end. */
    public String state() {
        return params().text("state");
    }
}
