package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** Where a playback stands: {@code state} of {@code calling.call.play}. */
public enum PlayState implements Word {
    PLAYING("playing"),
    PAUSED("paused"),
    FINISHED("finished"),
    ERROR("error"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<PlayState> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    PlayState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static PlayState of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
