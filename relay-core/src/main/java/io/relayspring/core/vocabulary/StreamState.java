package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** Where a stream stands: {@code state} of {@code calling.call.stream}. */
public enum StreamState implements Word {
    STREAMING("streaming"),
    FINISHED("finished"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<StreamState> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    StreamState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static StreamState of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
