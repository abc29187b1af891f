package io.relayspring.core.internal.transport;

import io.relayspring.core.error.ConnectionException;

/**
 * Told what happens on one {@link Channel}, one thing at a time and in order. Runs on the reader, so it must not block.
 * Not for users.
 */
public interface ChannelListener {

    /** Told first, before any {@link #onText}, after the future of {@link Transport#open} was completed. */
    default void onOpen(Channel channel) {}

    /** A whole text message, put together from its parts. What is sent in here is written together, at once after it. */
    void onText(String message);

    /** All that was read at once has been told; what was put off until now may be done. Told on the reader, even late. */
    default void onCaughtUp() {}

    /** A WebSocket ping or pong came: the server lives. Pings are answered already. */
    default void onHeard() {}

    /** The last thing told, exactly once, whoever closed. The cause says why, with the code and the server's reason. */
    void onClosed(ConnectionException cause);
}
