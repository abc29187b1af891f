package io.relayspring.core.event;

import io.relayspring.core.params.Params;

/** The server tells of an error that belongs to no command: {@code calling.error}. */
public final class ErrorEvent extends CallEvent {

    ErrorEvent(Params envelope) {
        super(envelope);
    }

    /** Its code. */
    public String code() {
        return params().text("code");
    }

    /** The server's words. */
    public String message() {
        return params().text("message");
    }
}
