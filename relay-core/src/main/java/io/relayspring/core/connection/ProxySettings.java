package io.relayspring.core.connection;

import io.relayspring.core.params.Checks;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy that tunnels by {@code CONNECT}. Its text hides who signs in.
 *
 * @param host the proxy's name or address
 * @param port from 1 to 65535
 * @param username for basic authentication; null is none
 * @param password goes with the user name
 */
public record ProxySettings(
        String host,
        int port,
        @Nullable String username,
        @Nullable String password) {

    public ProxySettings {
        Checks.text("proxy host", host);
        Checks.range("proxy port", port, 1, 65_535);
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException("proxy username and password go together: one of them is missing");
        }
    }

    /** A proxy that asks for nothing. */
    public static ProxySettings of(String host, int port) {
        return new ProxySettings(host, port, null, null);
    }

    /** The same proxy, which asks who we are: basic authentication. */
    public ProxySettings credentials(String username, String password) {
        return new ProxySettings(host, port, username, password);
    }

    @Override
    public String toString() {
        return "ProxySettings[" + host + ":" + port + (username == null ? "]" : ", with credentials]");
    }
}
