package io.relayspring.core.event;

import io.relayspring.core.params.Params;

/** A text message arrived: {@code messaging.receive}. */
public final class MessageReceivedEvent extends RelayEvent {

    MessageReceivedEvent(Params envelope) {
        super(envelope);
    }

    /** RELAY's id of the message. */
    public String messageId() {
        return params().text("message_id");
    }

    /** The context it arrived on. */
    public String context() {
        return Contexts.of(this);
    }
}
