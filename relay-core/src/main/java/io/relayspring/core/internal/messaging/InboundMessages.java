package io.relayspring.core.internal.messaging;

import io.relayspring.core.event.MessageReceivedEvent;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.calling.RecentIds;
import io.relayspring.core.message.Message;
import io.relayspring.core.message.MessageHandler;
import io.relayspring.core.observe.RelayObserver;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each message that arrives to its handler, once. On the reader. */
public final class InboundMessages {

    private static final Logger log = LoggerFactory.getLogger(InboundMessages.class);

    private final Function<String, @Nullable MessageHandler> handlers;
    private final Executor executor;
    private final Dispatch dispatch;
    private final RelayObserver observer;
    private final RecentIds seen = new RecentIds();

    /** @param handlers finds the handler of a context */
    public InboundMessages(
            Function<String, @Nullable MessageHandler> handlers,
            Executor executor,
            Dispatch dispatch,
            RelayObserver observer) {
        this.observer = observer;
        this.handlers = handlers;
        this.executor = executor;
        this.dispatch = dispatch;
    }

    /** Takes a message; a repetition of one that was taken is passed over. */
    public void received(MessageReceivedEvent event) {
        if (!event.messageId().isEmpty() && !seen.add(event.messageId())) {
            log.debug("message {} arrived again", event.messageId());
            return;
        }
        MessageHandler handler = handlers.apply(event.context());
        if (handler == null) {
            log.warn(
                    "nobody handles messages on context {}: message {} is dropped", event.context(), event.messageId());
            observer.messageDropped(event.context(), "no-handler");
            return;
        }
        Message message = new Message(new ArrivedMessage(event, dispatch));
        try {
            executor.execute(new Run(handler, message, observer));
        } catch (RejectedExecutionException e) {
            log.error("no thread is free for a handler: message {} is dropped", message.id());
            observer.messageDropped(event.context(), "limit");
        }
    }

    /** One handler at one message. */
    private static final class Run implements Runnable {

        private final MessageHandler handler;
        private final Message message;
        private final RelayObserver observer;
        private final long arrivedAt = System.nanoTime();

        Run(MessageHandler handler, Message message, RelayObserver observer) {
            this.handler = handler;
            this.message = message;
            this.observer = observer;
        }

        @Override
        public void run() {
            long since = System.nanoTime();
            observer.handlerStarted(message.context(), Duration.ofNanos(since - arrivedAt));
            String outcome = "error";
            try {
                handler.onMessage(message);
                outcome = "ok";
            } catch (Throwable e) {
                log.error("the handler of message {} failed", message.id(), e);
                if (e instanceof VirtualMachineError error) {
                    throw error;
                }
            } finally {
                observer.handlerCompleted(message.context(), outcome, Duration.ofNanos(System.nanoTime() - since));
            }
        }
    }
}
