package io.relayspring.core.call;

/** What becomes of a verb that the server refuses. */
public enum CallErrors {

    /** It fails with {@link io.relayspring.core.error.CommandException}. */
    RAISE,

    /** It completes with an empty outcome, and the refusal is logged at WARN. Lost connections still fail. */
    IGNORE
}
