package io.relayspring.boot.test;

import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedSession;
import io.relayspring.simulator.Story;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;

/** The line between an application under test and its simulator: free for one test at a time. */
final class TestLine {

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(10);

    private final Turns turns = new Turns();
    private final RelaySimulator simulator;
    private final ObjectProvider<RelayClient> clients;

    TestLine(RelaySimulator simulator, ObjectProvider<RelayClient> clients) {
        this.simulator = simulator;
        this.clients = clients;
    }

    /** Waits for its turn, and until all contexts are subscribed. */
    void take() {
        turns.take();
        try {
            clients.stream()
                    .filter(client -> client.connectionState() != ConnectionState.CLOSED)
                    .forEach(this::awaitSubscribed);
            simulator.reset();
        } catch (RuntimeException | Error notReady) {
            turns.release();
            throw notReady;
        }
    }

    // The client's side first: it knows why it has no session.
    private void awaitSubscribed(RelayClient client) {
        client.ready().await(CONNECTED_WITHIN);
        simulator.awaitSession();
        client.contexts().forEach(simulator::awaitSubscribed);
    }

    /** Ends what is left of a test, and gives what happened in it. */
    Story settle() {
        simulator.faults().clear();
        simulator.calls().stream()
                .filter(call -> call.state() != CallState.ENDED)
                .forEach(call -> call.end(EndReason.HANGUP));
        simulator.sessions().forEach(SimulatedSession::awaitAcknowledged);
        return Story.of(simulator);
    }

    /** The next test may begin. */
    void release() {
        turns.release();
    }
}
