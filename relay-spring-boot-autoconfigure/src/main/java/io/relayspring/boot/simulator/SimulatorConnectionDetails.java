package io.relayspring.boot.simulator;

import io.relayspring.boot.RelayConnectionDetails;
import io.relayspring.core.connection.Credentials;
import io.relayspring.simulator.RelaySimulator;
import java.net.URI;

/** The way to a simulator of this process. */
public final class SimulatorConnectionDetails implements RelayConnectionDetails {

    private final RelaySimulator simulator;

    public SimulatorConnectionDetails(RelaySimulator simulator) {
        this.simulator = simulator;
    }

    @Override
    public URI uri() {
        return URI.create(simulator.url());
    }

    @Override
    public Credentials credentials() {
        return Credentials.token(simulator.project(), simulator.token());
    }
}
