package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** What happened to a fax: {@code fax.type} of {@code calling.call.fax}. */
public enum FaxEventType implements Word {
    PAGE("page"),
    FINISHED("finished"),
    ERROR("error"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<FaxEventType> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    FaxEventType(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static FaxEventType of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
