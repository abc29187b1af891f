package io.relayspring.core.vocabulary;

import org.jspecify.annotations.Nullable;

/** The events the server sends: {@code event_type}. */
public enum EventType implements Word {
    CALLING_CALL_STATE("calling.call.state"),
    CALLING_CALL_RECEIVE("calling.call.receive"),
    CALLING_CALL_CONNECT("calling.call.connect"),
    CALLING_CALL_PLAY("calling.call.play"),
    CALLING_CALL_COLLECT("calling.call.collect"),
    CALLING_CALL_RECORD("calling.call.record"),
    CALLING_CALL_DETECT("calling.call.detect"),
    CALLING_CALL_FAX("calling.call.fax"),
    CALLING_CALL_TAP("calling.call.tap"),
    CALLING_CALL_SEND_DIGITS("calling.call.send_digits"),
    CALLING_CALL_DIAL("calling.call.dial"),
    CALLING_CALL_REFER("calling.call.refer"),
    CALLING_CALL_DENOISE("calling.call.denoise"),
    CALLING_CALL_PAY("calling.call.pay"),
    CALLING_CALL_QUEUE("calling.call.queue"),
    CALLING_CALL_STREAM("calling.call.stream"),
    CALLING_CALL_ECHO("calling.call.echo"),
    CALLING_CALL_TRANSCRIBE("calling.call.transcribe"),
    CALLING_CALL_HOLD("calling.call.hold"),
    CALLING_CALL_AI("calling.call.ai"),
    CALLING_QUEUE("calling.queue"),
    CALLING_CONFERENCE("calling.conference"),
    CALLING_ERROR("calling.error"),
    MESSAGING_RECEIVE("messaging.receive"),
    MESSAGING_STATE("messaging.state"),
    SIGNALWIRE_AUTHORIZATION_STATE("signalwire.authorization.state"),
    /** A word this version does not know; the raw text stays in the event. */
    UNKNOWN("");

    private static final Words<EventType> WORDS = new Words<>(values(), UNKNOWN);

    private final String wire;

    EventType(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The constant for a wire word, {@link #UNKNOWN} for any other or none. */
    public static EventType of(@Nullable String wire) {
        return WORDS.find(wire);
    }
}
