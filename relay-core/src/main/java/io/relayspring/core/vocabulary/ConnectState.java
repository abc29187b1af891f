package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** Where a bridge stands: {@code connect_state} of {@code calling.call.connect}. */
public enum ConnectState implements Word {
    CONNECTING("connecting"),
    CONNECTED("connected"),
    DISCONNECTED("disconnected"),
    FAILED("failed"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<ConnectState> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    ConnectState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static ConnectState of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
