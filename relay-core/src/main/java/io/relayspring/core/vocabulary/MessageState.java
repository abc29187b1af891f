package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** Where a message stands: {@code message_state}. */
public enum MessageState implements Word {
    RECEIVED("received"),
    QUEUED("queued"),
    INITIATED("initiated"),
    SENT("sent"),
    DELIVERED("delivered"),
    UNDELIVERED("undelivered"),
    FAILED("failed"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<MessageState> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    MessageState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static MessageState of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
