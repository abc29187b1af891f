package io.relayspring.core.vocabulary;

/** When a conference beeps: {@code beep} of {@code calling.join_conference}. */
public enum ConferenceBeep implements Word {
    TRUE("true"),
    FALSE("false"),
    ON_ENTER("onEnter"),
    ON_EXIT("onExit");

    private final String wire;

    ConferenceBeep(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
