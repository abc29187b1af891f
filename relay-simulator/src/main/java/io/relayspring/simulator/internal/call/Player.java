package io.relayspring.simulator.internal.call;

/** An operation that plays something to the caller. */
public interface Player {

    boolean isPlaying();

    /** Ends the media as if it had been played to its end; false when none is playing. */
    boolean finishMedia();
}
