package io.relayspring.core.call.outcome;

import io.relayspring.core.params.Params;

/** The server's answer to a command: it was accepted. */
public final class CommandResult extends Outcome {

    /** For the library. */
    public CommandResult(Params answer, boolean callGone) {
        super(answer, callGone);
    }

    /** The server's code, for instance {@code 200}; empty if it sent none. */
    public String code() {
        return params().text("code");
    }

    /** The server's words. */
    public String message() {
        return params().text("message");
    }
}
