package io.relayspring.core.event;

import io.relayspring.core.params.Params;

/** Tones have been sent: {@code calling.call.send_digits}. */
public final class SendDigitsEvent extends ActionEvent {

    SendDigitsEvent(Params envelope) {
        super(envelope);
    }

    /** {@code finished}; the protocol lists no other word. */
    public String state() {
        return params().text("state");
    }
}
