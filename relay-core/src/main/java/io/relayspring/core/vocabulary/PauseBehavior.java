package io.relayspring.core.vocabulary;

/** What stands in a recording for the time it was paused: {@code behavior} of {@code calling.record.pause}. */
public enum PauseBehavior implements Word {
    SKIP("skip"),
    SILENCE("silence");

    private final String wire;

    PauseBehavior(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
