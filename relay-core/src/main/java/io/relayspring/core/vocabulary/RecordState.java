package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** Where a recording stands: {@code state} of {@code calling.call.record}. */
public enum RecordState implements Word {
    RECORDING("recording"),
    PAUSED("paused"),
    FINISHED("finished"),
    NO_INPUT("no_input"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<RecordState> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    RecordState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static RecordState of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
