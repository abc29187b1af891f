package io.relayspring.boot.handler;

import io.relayspring.boot.RelayHandlerErrorHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.error.AwaitInterruptedException;
import io.relayspring.core.message.Message;
import io.relayspring.core.message.MessageHandler;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A method as a handler of messages. */
final class MessageHandling extends Handling<Message> implements MessageHandler {

    private final RelayClient client;
    private final Replies replies;

    MessageHandling(
            HandlerInvoker handler,
            ExceptionMethods exceptions,
            @Nullable RelayHandlerErrorHandler errors,
            RelayClient client) {
        super(handler, exceptions, errors);
        this.client = client;
        this.replies = new Replies(client);
    }

    @Override
    public void onMessage(Message message) {
        handle(message, Runnable::run);
    }

    @Override
    public CompletionStage<?> handle(Message message, Executor more) {
        return run(message, more);
    }

    @Override
    Inbound inbound(Message message) {
        return Inbound.of(message, client);
    }

    @Override
    CompletionStage<?> returned(Message message, @Nullable Object result) {
        return replies.send(result, message);
    }

    @Override
    void tell(RelayHandlerErrorHandler handler, Message message, Exception failure) throws Exception {
        handler.onMessageError(message, failure);
    }

    @Override
    boolean isQuiet(Message message, Throwable failure) {
        return failure instanceof InterruptedException || failure instanceof AwaitInterruptedException;
    }
}
