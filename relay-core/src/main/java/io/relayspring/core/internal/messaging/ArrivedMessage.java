package io.relayspring.core.internal.messaging;

import io.relayspring.core.async.Pending;
import io.relayspring.core.event.MessageEvent;
import io.relayspring.core.event.MessageReceivedEvent;
import io.relayspring.core.event.MessageStateEvent;
import io.relayspring.core.event.Subscription;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.message.MessageLink;
import io.relayspring.core.vocabulary.MessageState;
import java.util.function.Consumer;

/** A message that arrived: it has no further fate. */
public record ArrivedMessage(MessageReceivedEvent event, Dispatch dispatch) implements MessageLink {

    @Override
    public MessageEvent known() {
        return event;
    }

    @Override
    public Pending<MessageState> delivery() {
        Promise<MessageState> here = new Promise<>("the delivery of message " + event.messageId(), dispatch);
        here.complete(event.state());
        return here;
    }

    @Override
    public Subscription onState(Consumer<? super MessageStateEvent> listener) {
        return () -> {};
    }
}
