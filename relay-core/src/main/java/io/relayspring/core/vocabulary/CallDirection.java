package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** Who placed a call: {@code direction}. */
public enum CallDirection implements Word {
    INBOUND("inbound"),
    OUTBOUND("outbound"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<CallDirection> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    CallDirection(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static CallDirection of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
