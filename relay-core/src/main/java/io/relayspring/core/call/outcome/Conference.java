package io.relayspring.core.call.outcome;

import io.relayspring.core.params.Params;

/** A conference that a call has joined. */
public final class Conference extends Outcome {

    /** For the library. */
    public Conference(Params answer, boolean callGone) {
        super(answer, callGone);
    }

    /**
     * The conference's id, to leave it with. Empty if the answer did not say: then
     * {@link io.relayspring.core.event.ConferenceEvent} does.
     */
    public String id() {
        return params().text("conference_id");
    }
}
