package io.relayspring.core.vocabulary;

/** Whether a conference is recorded: {@code record} of {@code calling.join_conference}. */
public enum ConferenceRecord implements Word {
    DO_NOT_RECORD("do-not-record"),
    RECORD_FROM_START("record-from-start");

    private final String wire;

    ConferenceRecord(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
