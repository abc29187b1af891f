package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** What a collect result holds: {@code result.type} of {@code calling.call.collect}. */
public enum InputType implements Word {
    DIGIT("digit"),
    SPEECH("speech"),
    ERROR("error"),
    NO_INPUT("no_input"),
    NO_MATCH("no_match"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<InputType> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    InputType(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static InputType of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
