package io.relayspring.core.event;

import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.PlayState;

/** A playback started, paused or ended: {@code calling.call.play}. */
public final class PlayEvent extends ActionEvent {

    PlayEvent(Params envelope) {
        super(envelope);
    }

    /** Where the playback stands. */
    public PlayState state() {
        return PlayState.of(params().text("state"));
    }
}
