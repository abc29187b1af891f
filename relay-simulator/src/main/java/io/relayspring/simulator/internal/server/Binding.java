package io.relayspring.simulator.internal.server;

import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where and how to listen.
 *
 * @param address the address
 * @param port the port; 0 for a free one
 * @param tls for TLS; null for none
 */
public record Binding(String address, int port, @Nullable SSLContext tls) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "0.0.0.0", "::");

    boolean isSecure() {
        return tls != null;
    }

    /** What programs on this machine reach it by, as URLs write it; certificates for tests name no address. */
    String host() {
        if (THIS_MACHINE.contains(address)) {
            return isSecure() ? "localhost" : "127.0.0.1";
        }
        return address.contains(":") ? "[" + address + "]" : address;
    }

    @Override
    public String toString() {
        return address + ":" + port;
    }
}
