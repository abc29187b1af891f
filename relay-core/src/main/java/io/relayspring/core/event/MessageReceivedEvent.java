package io.relayspring.core.event;

import io.relayspring.core.params.Params;

/** A text message arrived: {@code messaging.receive}. */
public final class MessageReceivedEvent extends MessageEvent {

    MessageReceivedEvent(Params envelope) {
        super(envelope);
    }
}
