package io.relayspring.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A command was given to a call that has ended, was passed on or was lost. Ordinary telephony: the other side hung up
 * first. A handler that lets it escape ends quietly.
 */
public final class CallGoneException extends RelayException {

    private final String method;
    private final String callId;

    /**
     * @param method the wire method that was not carried out
     * @param callId RELAY's id of the call
     */
    public CallGoneException(String method, String callId) {
        this(method, callId, null);
    }

    private CallGoneException(String method, String callId, @Nullable Throwable cause) {
        super(method + ": call " + callId + " is gone", cause);
        this.method = method;
        this.callId = callId;
    }

    /** The wire method that was not carried out. */
    public String method() {
        return method;
    }

    /** RELAY's id of the call that is gone. */
    public String callId() {
        return callId;
    }

    @Override
    protected RelayException copy() {
        return new CallGoneException(method, callId, this);
    }
}
