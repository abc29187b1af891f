package io.relayspring.core.call.outcome;

/** What a detector has found: something to branch on. */
public enum Verdict {
    /** A person answered. */
    HUMAN,
    /** An answering machine did; {@link Detection#isBeep()} says whether it takes a message now. */
    MACHINE,
    /** A fax machine did. */
    FAX,
    /** Keys were pressed; {@link Detection#digits()} says which. */
    DIGITS,
    /** The detector cannot tell, or failed. */
    UNKNOWN,
    /** Nothing was found in time, or the call was gone before. */
    NONE
}
