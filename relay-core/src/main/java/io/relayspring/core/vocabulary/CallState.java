package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** Where a call stands: {@code call_state}. */
public enum CallState implements Word {
    CREATED("created"),
    RINGING("ringing"),
    ANSWERED("answered"),
    ENDING("ending"),
    ENDED("ended"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<CallState> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    CallState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static CallState of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
