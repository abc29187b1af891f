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

    /** Those of the simulator's first account: its project and token, or its JWT. */
    @Override
    public Credentials credentials() {
        String jwt = simulator.jwt();
        return jwt.isEmpty() ? Credentials.token(simulator.project(), simulator.token()) : Credentials.jwt(jwt);
    }

    @Override
    public boolean isDirect() {
        return true;
    }
}
