package io.relayspring.core.event;

import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.StreamState;

/** A stream started or has ended: {@code calling.call.stream}. */
public final class StreamEvent extends ActionEvent {

    StreamEvent(Params envelope) {
        super(envelope);
    }

    /** Where the stream stands. */
    public StreamState state() {
        return StreamState.of(params().text("state"));
    }

    /** Where it goes. */
    public String url() {
        return params().text("url");
    }

    /** The stream's name; may be empty. */
    public String name() {
        return params().text("name");
    }
}
