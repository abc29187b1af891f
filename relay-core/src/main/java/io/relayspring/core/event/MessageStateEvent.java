package io.relayspring.core.event;

import io.relayspring.core.params.Params;

/** A message that was sent went into another state: {@code messaging.state}. */
public final class MessageStateEvent extends MessageEvent {

    MessageStateEvent(Params envelope) {
        super(envelope);
    }
}
