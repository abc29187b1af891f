package io.relayspring.core.call;

/** What becomes of a call that is offered while as many calls are up as are allowed. */
public enum OverLimit {
    /**
     * It is handed to another consumer of its context: {@code calling.pass}. If it comes back, since nobody else takes it
     * either, it is rejected as busy.
     */
    PASS,
    /** It is rejected, its caller hears the busy tone: {@code calling.end} with reason {@code busy}. */
    BUSY,
    /** Nothing is said to the server, which offers it elsewhere or lets it ring. */
    IGNORE
}
