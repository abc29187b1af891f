package io.relayspring.core.call;

/** Answers inbound calls. */
@FunctionalInterface
public interface CallHandler {

    /**
     * Called for each inbound call on the handlers' executor. May block as long as it likes. When it throws, the call
     * is hung up and the exception is logged, but for {@link io.relayspring.core.error.CallGoneException}, which is a
     * quiet end. When it returns, the call goes on.
     */
    void onCall(Call call) throws Exception;
}
