package io.relayspring.acceptance.connection;

import io.relayspring.core.RelayClient;
import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionLimit;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.simulator.ActiveFault;
import io.relayspring.simulator.Faults;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.RelaySimulatorBuilder;
import io.relayspring.simulator.SimulatedCall;
import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A client and a simulator with a real socket between them, which is sought again within milliseconds. */
final class Line implements AutoCloseable {

    static final String CALLER = "+15551234567";
    static final String CALLED = "+15557654321";

    final RelaySimulator simulator;
    final RelayClient client;
    final Changes changes = new Changes();

    private Line(RelaySimulator simulator, UnaryOperator<RelayClientBuilder> settings) {
        this.simulator = simulator;
        this.client =
                settings.apply(builder(simulator).onConnectionChange(changes)).build();
    }

    /** A builder of clients of that simulator. */
    static RelayClientBuilder builder(RelaySimulator simulator) {
        return RelayClient.builder()
                .project(simulator.project())
                .token(simulator.token())
                .uri(URI.create(simulator.url()))
                .connectionLimit(oneConnection())
                .reconnect(r -> r.initialDelay(Duration.ofMillis(5)).maxDelay(Duration.ofMillis(20)));
    }

    /** A limit of its own for each client, whatever else runs in this process. */
    static ConnectionLimit oneConnection() {
        return ConnectionLimit.of(1, "the test's limit");
    }

    /** Connected, with default settings of the simulator. */
    static Line open(UnaryOperator<RelayClientBuilder> settings) throws InterruptedException {
        return open(RelaySimulator.builder(), settings);
    }

    /** Connected. */
    static Line open(RelaySimulatorBuilder simulator, UnaryOperator<RelayClientBuilder> settings)
            throws InterruptedException {
        Line line = closed(simulator, settings);
        line.client.start();
        line.awaitReady();
        return line;
    }

    /** Not started. */
    static Line closed(RelaySimulatorBuilder simulator, UnaryOperator<RelayClientBuilder> settings) {
        return new Line(simulator.start(), settings);
    }

    Faults faults() {
        return simulator.faults();
    }

    SimulatedCall ring() {
        return simulator.call("office", CALLER, CALLED);
    }

    ConnectionChange awaitReady() throws InterruptedException {
        return changes.await(ConnectionState.READY);
    }

    /** Resets the socket; no other is let in before the fault that is returned is released. */
    ActiveFault cut() throws InterruptedException {
        ActiveFault refused = faults().refuseHandshake(503);
        faults().dropAll();
        changes.await(ConnectionState.WAITING);
        return refused;
    }

    @Override
    public void close() {
        faults().clear();
        client.close();
        simulator.close();
    }
}
