package io.relayspring.core.event;

import io.relayspring.core.params.Params;

/** The noise reduction of a call was switched: {@code calling.call.denoise}. */
public final class DenoiseEvent extends CallEvent {

    DenoiseEvent(Params envelope) {
        super(envelope);
    }

    /** Whether it is on. */
    public boolean isDenoised() {
        return params().flag("denoised");
    }
}
