package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** Why a call ended: {@code end_reason}. */
public enum EndReason implements Word {
    HANGUP("hangup"),
    CANCEL("cancel"),
    BUSY("busy"),
    NO_ANSWER("noAnswer"),
    DECLINE("decline"),
    ERROR("error"),
    ABANDONED("abandoned"),
    MAX_DURATION("max_duration"),
    NOT_FOUND("not_found"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<EndReason> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    EndReason(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static EndReason of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
