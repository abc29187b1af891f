package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** Where a dial stands: {@code dial_state} of {@code calling.call.dial}. */
public enum DialState implements Word {
    DIALING("dialing"),
    ANSWERED("answered"),
    FAILED("failed"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<DialState> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    DialState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static DialState of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
