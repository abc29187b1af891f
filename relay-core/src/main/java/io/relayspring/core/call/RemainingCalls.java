package io.relayspring.core.call;

/** What becomes of the calls that are still up when their client is closed. */
public enum RemainingCalls {

    /** They are hung up. */
    HANGUP,

    /** They go on, without anybody to steer them: for a bridge that needs nobody, or a client that comes back soon. */
    LEAVE
}
