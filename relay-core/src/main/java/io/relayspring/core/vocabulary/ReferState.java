package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** Where a referral stands: {@code state} of {@code calling.call.refer}. */
public enum ReferState implements Word {
    IN_PROGRESS("inProgress"),
    SUCCESS("success"),
    CANCEL("cancel"),
    BUSY("busy"),
    NO_ANSWER("noAnswer"),
    ERROR("error"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<ReferState> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    ReferState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static ReferState of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
