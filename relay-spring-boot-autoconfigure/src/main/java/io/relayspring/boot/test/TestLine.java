package io.relayspring.boot.test;

import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.error.RelayException;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.Story;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** The line between an application under test and its simulator: free for one test at a time. */
final class TestLine {

    private final Turns turns = new Turns();
    private final RelaySimulator simulator;
    private final ObjectProvider<RelayClient> clients;
    private final boolean autoStartup;
    private final Duration patience;
    private volatile boolean cutOff;

    /**
     * @param autoStartup whether clients are to run without being told; if not, those that are closed are left alone
     * @param patience how long a client may take to connect
     */
    TestLine(RelaySimulator simulator, ObjectProvider<RelayClient> clients, boolean autoStartup, Duration patience) {
        this.simulator = simulator;
        this.clients = clients;
        this.autoStartup = autoStartup;
        this.patience = patience;
    }

    /** Waits for its turn, and until all contexts are subscribed. */
    void take() {
        turns.take();
        try {
            if (autoStartup) {
                // One that a test has closed: the next test is to be answered all the same.
                real().forEach(RelayClient::start);
            }
            started().forEach(this::awaitSubscribed);
            simulator.reset();
        } catch (RuntimeException | Error notReady) {
            turns.release();
            throw notReady;
        }
    }

    private List<RelayClient> started() {
        return real().filter(client -> client.connectionState() != ConnectionState.CLOSED)
                .toList();
    }

    // A test's mock knows nothing of a connection.
    private Stream<RelayClient> real() {
        return clients.stream().filter(client -> client.ready() != null);
    }

    private boolean isOutOfLine(RelayClient client) {
        return cutOff || client.reconnects() > 0 || client.connectionState() == ConnectionState.FAILED;
    }

    // Its pauses between attempts grow with each loss, and it drains for the calls it thinks are up when it is paused.
    private static void startAgain(RelayClient client) {
        client.close();
        client.start();
    }

    // The client's side first: it knows why it has no session.
    private void awaitSubscribed(RelayClient client) {
        awaitReady(client);
        simulator.awaitSession();
        client.contexts().forEach(simulator::awaitSubscribed);
    }

    private void awaitReady(RelayClient client) {
        try {
            client.ready().await(patience);
        } catch (RelayException notYet) {
            Throwable why = client.lastFailure().orElse(notYet);
            throw new IllegalStateException(
                    "The RELAY client '" + client.name() + "' was not connected to the simulator within "
                            + patience.toMillis() + " ms: " + why.getMessage(),
                    why);
        }
    }

    /** Ends what is left of a test, and gives what happened in it. */
    Story settle() {
        cutOff = simulator.sessions().size() < started().size();
        simulator.settle();
        return Story.of(simulator);
    }

    /** The next test may begin. */
    void release() {
        try {
            started().stream().filter(this::isOutOfLine).forEach(TestLine::startAgain);
        } finally {
            turns.release();
        }
    }
}
