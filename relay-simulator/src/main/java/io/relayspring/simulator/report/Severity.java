package io.relayspring.simulator.report;

/** How bad a violation is. */
public enum Severity {
    /** The protocol does not allow it: a test should fail. */
    FORBIDDEN,
    /** Allowed, but people regret it. */
    REGRETTED
}
