package io.relayspring.core.internal.transport;

import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy that tunnels by {@code CONNECT}. Not for users.
 *
 * @param user for basic authentication; null is none
 * @param password goes with the user; never printed
 */
public record HttpProxy(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password) {

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
