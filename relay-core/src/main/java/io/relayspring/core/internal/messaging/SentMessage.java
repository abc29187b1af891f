package io.relayspring.core.internal.messaging;

import io.relayspring.core.async.Pending;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.event.MessageEvent;
import io.relayspring.core.event.MessageStateEvent;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.event.Subscription;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.internal.calling.EventListeners;
import io.relayspring.core.message.MessageLink;
import io.relayspring.core.observe.Subject;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.MessageState;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A message the server has accepted, on its way to its fate. Its states are told on the reader. */
final class SentMessage implements MessageLink {

    private static final Set<MessageState> FATES =
            Set.of(MessageState.DELIVERED, MessageState.UNDELIVERED, MessageState.FAILED);

    private final Promise<MessageState> delivery;
    private final EventListeners listeners;
    private volatile MessageEvent known;

    /** @param sent what was sent, and the id it was given */
    SentMessage(Params sent, Dispatch dispatch) {
        this.known = view(sent);
        Dispatch own = dispatch.about(Subject.ofMessage(known.messageId(), known.context()));
        this.delivery = new Promise<>("the delivery of message " + known.messageId(), own);
        this.listeners = new EventListeners(own);
    }

    /** Takes a state; a repeated or late one does not turn the message back. */
    void onState(MessageStateEvent event) {
        MessageState told = event.state();
        if (delivery.isDone() || told.compareTo(known.state()) <= 0) {
            return;
        }
        if (told != MessageState.UNKNOWN) {
            known = view(known.params().with(event.params()));
        }
        listeners.tell(event);
        if (FATES.contains(told)) {
            delivery.complete(told);
        }
    }

    void fail(RelayException why) {
        delivery.fail(why);
    }

    boolean isOver() {
        return delivery.isDone();
    }

    @Override
    public MessageEvent known() {
        return known;
    }

    @Override
    public Pending<MessageState> delivery() {
        return delivery;
    }

    @Override
    public Subscription onState(Consumer<? super MessageStateEvent> listener) {
        return listeners.on(MessageStateEvent.class, listener);
    }

    private static MessageEvent view(Params params) {
        return (MessageEvent)
                RelayEvent.of(Params.of(Map.of("event_type", EventType.MESSAGING_STATE, "params", params)));
    }
}
