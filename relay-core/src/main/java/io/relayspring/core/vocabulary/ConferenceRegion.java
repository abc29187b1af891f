package io.relayspring.core.vocabulary;

/** Where a conference is held: {@code region} of {@code calling.join_conference}. */
public enum ConferenceRegion implements Word {
    GLOBAL("global"),
    US("us"),
    EU("eu");

    private final String wire;

    ConferenceRegion(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
