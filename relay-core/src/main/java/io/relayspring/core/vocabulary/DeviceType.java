package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** What is at the end of a line: {@code type} of a device. */
public enum DeviceType implements Word {
    PHONE("phone"),
    SIP("sip"),
    WEBRTC("webrtc"),
    AGORA("agora"),
    CALL("call"),
    QUEUE("queue"),
    STREAM("stream"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<DeviceType> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    DeviceType(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static DeviceType of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
