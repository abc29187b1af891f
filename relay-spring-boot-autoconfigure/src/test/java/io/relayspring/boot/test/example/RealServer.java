package io.relayspring.boot.test.example;

import io.relayspring.boot.RelayConnectionDetails;
import io.relayspring.core.connection.Credentials;
import java.net.URI;

/** An application's own way to a server that no test is to reach. */
final class RealServer implements RelayConnectionDetails {

    @Override
    public URI uri() {
        return URI.create("wss://example.signalwire.com");
    }

    @Override
    public Credentials credentials() {
        return Credentials.jwt("j1");
    }
}
