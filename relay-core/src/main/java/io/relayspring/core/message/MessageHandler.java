package io.relayspring.core.message;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Takes inbound messages. */
@FunctionalInterface
public interface MessageHandler {

    /** Called for each inbound message on the handlers' executor. May block. What it throws is logged. */
    void onMessage(Message message) throws Exception;

    /**
     * What the client calls: {@link #onMessage}, unless it is overridden by a handler that holds no thread while it
     * waits. Such a handler counts as running until its stage is done, and a failure of that stage as one that was thrown.
     *
     * @param more runs further code of it where handlers run, or refuses it as an executor does
     */
    default CompletionStage<?> handle(Message message, Executor more) throws Exception {
        onMessage(message);
        return CompletableFuture.completedStage(null);
    }
}
