package io.relayspring.simulator.internal.fault;

/** The places where something can be made to go wrong. */
public enum FaultKind {
    /** A command is not carried out but refused. */
    REFUSE,
    /** A command is carried out, its answer held back. */
    HOLD_ANSWER,
    /** A command is carried out, its answer never sent. */
    NO_ANSWER,
    /** A command's answer goes out after the next event. */
    EVENT_FIRST,
    /** The socket dies as a request arrives. */
    DROP,
    DUPLICATE_EVENTS,
    REORDER_EVENTS,
    STALL_READING,
    STALL_WRITING,
    REFUSE_AUTHENTICATION,
    REFUSE_HANDSHAKE,
    HANG_HANDSHAKE,
    FORGET_SESSIONS,
    NUMERIC_IDS
}
