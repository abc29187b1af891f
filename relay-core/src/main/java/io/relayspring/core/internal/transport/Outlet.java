package io.relayspring.core.internal.transport;

import org.springframework.web.socket.CloseStatus;

/** The way out of one socket: it empties an {@link Outbox}. From any thread, never blocking. */
interface Outlet {

    /** Something was put into the outbox: write it soon. */
    void wake();

    /** Writes what is in the outbox, then starts the closing handshake. */
    void close(CloseStatus status);

    /** Forces the socket closed. */
    void abort();

    /** The engine says that the socket is closed: lets go of what was held for it. */
    default void released() {}
}
