package io.relayspring.core.vocabulary;

/** The form of a report by HTTP: {@code status_callback_event_type} of {@code calling.join_conference}. */
public enum CallbackEventType implements Word {
    RELAY("relay"),
    CXML("cxml");

    private final String wire;

    CallbackEventType(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
