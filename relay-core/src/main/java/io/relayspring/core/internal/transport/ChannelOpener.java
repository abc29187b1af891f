package io.relayspring.core.internal.transport;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Opens sockets. {@link Transport} does; a test may do otherwise. Not for users. */
@FunctionalInterface
public interface ChannelOpener {

    /**
     * Starts the handshake; never blocks.
     *
     * @return the open channel, or a {@link io.relayspring.core.error.ConnectionException} saying why not; cancelling it
     *     ends the attempt
     */
    CompletableFuture<Channel> open(URI uri, ChannelListener listener);
}
