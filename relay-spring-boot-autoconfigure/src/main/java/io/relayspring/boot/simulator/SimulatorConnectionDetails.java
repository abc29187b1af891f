package io.relayspring.boot.simulator;

import io.relayspring.boot.RelayConfigurationException;
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

    /** @throws RelayConfigurationException if the simulator's first account has a JWT, which it tells nobody */
    @Override
    public Credentials credentials() {
        if (simulator.token().isEmpty()) {
            throw new RelayConfigurationException(
                    "The first account of the RELAY simulator, '" + simulator.project()
                            + "', signs in with a JWT, which the simulator does not tell.",
                    "Give the simulator an account with a token first, or define a RelayConnectionDetails bean with the"
                            + " JWT.");
        }
        return Credentials.token(simulator.project(), simulator.token());
    }
}
