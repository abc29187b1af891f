package io.relayspring.core.event;

import io.relayspring.core.params.Params;

/** Something happened in a conference: {@code calling.conference}. It may belong to no call of ours. */
public final class ConferenceEvent extends CallEvent {

    ConferenceEvent(Params envelope) {
        super(envelope);
    }

    /** The conference's id. */
    public String conferenceId() {
        return params().text("conference_id");
    }

    /** The conference's name. */
    public String name() {
        return params().text("name");
    }

    /** What happened, as the server writes it. */
    public String status() {
        return params().text("status");
    }
}
