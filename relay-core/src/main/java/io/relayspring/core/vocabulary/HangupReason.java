package io.relayspring.core.vocabulary;

/** What {@code calling.end} may give as its {@code reason}. */
public enum HangupReason implements Word {
    HANGUP("hangup"),
    CANCEL("cancel"),
    BUSY("busy"),
    NO_ANSWER("noAnswer"),
    DECLINE("decline"),
    ERROR("error");

    private final String wire;

    HangupReason(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
