package io.relayspring.core.call.outcome;

import io.relayspring.core.params.Params;

/** How an AI agent's part in a call ended. */
public final class AiSession extends Outcome {

    /** For the library. */
    public AiSession(Params known, boolean callGone) {
        super(known, callGone);
    }

    /** {@code finished} or {@code error}; empty if it was stopped or the call was gone. */
    public String state() {
        return params().text("state");
    }
}
