package io.relayspring.core.call.outcome;

import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.PlayState;

/** How a playback ended. */
public final class Playback extends Outcome {

    /** For the library. */
    public Playback(Params event, boolean callGone) {
        super(event, callGone);
    }

    /** {@code finished} or {@code error}; {@link PlayState#UNKNOWN} if the call was gone. */
    public PlayState state() {
        return PlayState.of(params().text("state"));
    }

    /** Whether it was played to its end, or stopped. */
    public boolean isFinished() {
        return state() == PlayState.FINISHED;
    }
}
