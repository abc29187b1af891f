package io.relayspring.core.event;

import io.relayspring.core.params.Params;

/** A payment goes on or has ended: {@code calling.call.pay}. */
public final class PayEvent extends ActionEvent {

    PayEvent(Params envelope) {
        super(envelope);
    }

    /** Where the payment stands; {@code finished} or {@code error} at its end. */
    public String state() {
        return params().text("state");
    }
}
