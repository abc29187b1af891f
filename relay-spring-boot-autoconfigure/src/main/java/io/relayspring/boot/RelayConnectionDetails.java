package io.relayspring.boot;

import io.relayspring.core.connection.Credentials;
import java.net.URI;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Where the client connects to, and as whom. A bean of this type stands in for all properties and variables about
 * that: it is the seam for containers, secret stores and tests.
 */
public interface RelayConnectionDetails extends ConnectionDetails {

    /** The server's address: {@code wss://…}; {@code ws://…} on this machine only. */
    URI uri();

    /** Asked before each {@code signalwire.connect}, so that a token may change while the application runs. */
    Credentials credentials();

    /** Whether the way there is without the proxy of the properties, as that to a simulator on this machine is. */
    default boolean isDirect() {
        return false;
    }
}
