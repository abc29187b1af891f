package io.relayspring.core.call;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Answers inbound calls. */
@FunctionalInterface
public interface CallHandler {

    /**
     * Called for each inbound call on the handlers' executor. May block as long as it likes. When it throws, the call
     * is hung up and the exception is logged, but for {@link io.relayspring.core.error.CallGoneException}, which is a
     * quiet end. When it returns, the call goes on.
     */
    void onCall(Call call) throws Exception;

    /**
     * What the client calls: {@link #onCall}, unless it is overridden by a handler that holds no thread while it waits.
     * Such a handler counts as running until its stage is done, and a failure of that stage as one that was thrown.
     *
     * @param more runs further code of it where handlers run, or refuses it as an executor does
     */
    default CompletionStage<?> handle(Call call, Executor more) throws Exception {
        onCall(call);
        return CompletableFuture.completedStage(null);
    }
}
