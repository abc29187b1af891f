package io.relayspring.core.vocabulary;

/** The tones of fax machines: that of one which is called, and that of one which calls. */
public enum FaxTone implements Word {
    CED("CED"),
    CNG("CNG");

    private final String wire;

    FaxTone(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
