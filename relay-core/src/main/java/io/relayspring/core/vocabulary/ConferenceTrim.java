package io.relayspring.core.vocabulary;

/** Whether silence is cut from a conference's recording: {@code trim} of {@code calling.join_conference}. */
public enum ConferenceTrim implements Word {
    TRIM_SILENCE("trim-silence"),
    DO_NOT_TRIM("do-not-trim");

    private final String wire;

    ConferenceTrim(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
