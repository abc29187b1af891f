package io.relayspring.simulator.internal.call;

/** An operation that plays something to the caller. */
public interface Player {

    /** What it plays. */
    Playback playback();
}
