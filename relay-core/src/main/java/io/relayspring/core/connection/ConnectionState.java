package io.relayspring.core.connection;

/** Where a client's connection stands. */
public enum ConnectionState {
    /** Not started, or stopped. */
    CLOSED,
    /** The socket is being opened. */
    CONNECTING,
    /** The socket is open; {@code signalwire.connect} is not answered yet. */
    AUTHENTICATING,
    /** Authenticated and subscribed: calls arrive and commands go out. */
    READY,
    /** Lost; the next attempt comes after a delay. */
    WAITING,
    /** Shutting down: no new calls, those under way go on. */
    DRAINING,
    /** Given up, because the server keeps refusing the credentials. */
    FAILED
}
