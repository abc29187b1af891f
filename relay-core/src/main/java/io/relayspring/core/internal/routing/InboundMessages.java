package io.relayspring.core.internal.routing;

import io.relayspring.core.event.MessageReceivedEvent;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.calling.RecentIds;
import io.relayspring.core.internal.messaging.ArrivedMessage;
import io.relayspring.core.message.Message;
import io.relayspring.core.message.MessageHandler;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.observe.Subject;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each message that arrives to its handler, once. On the reader. */
public final class InboundMessages {

    private static final Logger log = LoggerFactory.getLogger(InboundMessages.class);

    private final ContextHandlers<MessageHandler, Message> handlers;
    private final HandlerServices services;
    private final Dispatch dispatch;
    private final RecentIds seen = new RecentIds();

    /** @param dispatch where the listeners of messages run */
    public InboundMessages(
            ContextHandlers<MessageHandler, Message> handlers, HandlerServices services, Dispatch dispatch) {
        this.handlers = handlers;
        this.services = services;
        this.dispatch = dispatch;
    }

    /** Takes a message; a repetition of one that was taken is passed over. */
    void received(MessageReceivedEvent event) {
        if (!event.messageId().isEmpty() && !seen.add(event.messageId())) {
            log.debug("message {} arrived again", event.messageId());
            return;
        }
        List<Route<MessageHandler, Message>> candidates = handlers.candidates(event.context());
        Subject about = Subject.ofMessage(event.messageId(), event.context())
                .at(dispatch.subject().client());
        Message message = new Message(new ArrivedMessage(event, dispatch.about(about)));
        MessageRun run = new MessageRun(services, candidates, message, about);
        if (candidates.isEmpty()) {
            run.unwanted();
        } else {
            run.start();
        }
    }

    /** A handler at a message. */
    private static final class MessageRun extends HandlerRun<MessageHandler, Message> {

        private final RelayObserver observer;

        MessageRun(
                HandlerServices services,
                List<Route<MessageHandler, Message>> candidates,
                Message message,
                Subject about) {
            super(services, candidates, message, about);
            this.observer = services.observer();
        }

        @Override
        CompletionStage<?> handle(MessageHandler handler, Message message, Executor more) throws Exception {
            return handler.handle(message, more);
        }

        @Override
        String failed(Throwable failure) {
            if (isInterruption(failure)) {
                log.info("the handler of message {} was interrupted", subject().id());
                return "interrupted";
            }
            log.error("the handler of message {} failed", subject().id(), failure);
            return "error";
        }

        @Override
        void unwanted() {
            log.warn(
                    "nobody handles messages on context {}: message {} is dropped",
                    subject().context(),
                    subject().id());
            observer.messageDropped(subject().context(), "no-handler");
        }

        @Override
        void noRoom() {
            log.error(
                    "no thread is free for a handler: message {} is dropped",
                    subject().id());
            observer.messageDropped(subject().context(), "limit");
        }
    }
}
