package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** What a detector listens for: {@code type} of {@code calling.call.detect}. */
public enum DetectorType implements Word {
    MACHINE("machine"),
    FAX("fax"),
    DIGIT("digit"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<DetectorType> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    DetectorType(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static DetectorType of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
