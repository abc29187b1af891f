package io.relayspring.core.internal.transport;

import io.relayspring.core.error.ConnectionException;

/** One open socket to the server: text out, never blocking. Not for users. */
public interface Channel {

    /**
     * Enqueues one text message, from any thread; messages of one thread go out in the order given. Returns before it is
     * written and never blocks.
     *
     * @throws ConnectionException when the socket is closed or closing, or the server does not read and the outbox is
     *     full
     */
    void send(String text);

    /**
     * Starts the closing handshake after what is already in the outbox; forces the socket closed if the server does not
     * answer within a few seconds. Idempotent, from any thread.
     *
     * @param reason told to the server and to {@link ChannelListener#onClosed}; what exceeds 123 bytes is cut off
     */
    void close(String reason);

    /**
     * Forces the socket closed at once, without a handshake and without what is in the outbox: for a server that is taken
     * for dead. {@link ChannelListener#onClosed} is told soon even if the server says nothing. Idempotent.
     */
    void abort(String reason);
}
