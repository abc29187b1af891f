package io.relayspring.core.vocabulary;

/** Which side of a call an operation concerns: the party we hear, the party we speak to, or both. */
public enum AudioDirection implements Word {
    LISTEN("listen"),
    SPEAK("speak"),
    BOTH("both");

    private final String wire;

    AudioDirection(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
