package io.relayspring.core.event;

import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.TapState;

/** A tap started or has ended: {@code calling.call.tap}. */
public final class TapEvent extends ActionEvent {

    TapEvent(Params envelope) {
        super(envelope);
    }

    /** Where the tap stands. */
    public TapState state() {
        return TapState.of(params().text("state"));
    }

    /** Where the media go, as it stands on the wire. */
    public Params device() {
        return params().params("device");
    }
}
