package io.relayspring.core.vocabulary;

/** When a conference beeps: {@code beep} of {@code calling.join_conference}. */
public enum ConferenceBeep implements Word {
    /** When somebody comes and when somebody goes. */
    ALWAYS("true"),
    /** Never. */
    NEVER("false"),
    /** When somebody comes. */
    ON_ENTER("onEnter"),
    /** When somebody goes. */
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
