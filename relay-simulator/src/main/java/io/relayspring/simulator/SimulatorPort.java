package io.relayspring.simulator;

import io.relayspring.simulator.internal.http.ProblemPages;
import io.relayspring.simulator.internal.server.Binding;
import io.relayspring.simulator.internal.server.Location;
import io.relayspring.simulator.internal.server.WebServer;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One port for many simulators ({@link RelaySimulatorBuilder#on}) that know nothing of each other: each has a path,
 * programs, calls, faults and a journal of its own, and they share the threads of one server.
 *
 * <p>It listens on a free port of this machine, 127.0.0.1, and never keeps the JVM alive. All methods may be called on
 * any thread.
 */
public final class SimulatorPort implements AutoCloseable {

    private final WebServer server = new WebServer(new Binding("127.0.0.1", 0, null), new ProblemPages());
    private final AtomicInteger count = new AtomicInteger();

    private SimulatorPort() {}

    /**
     * Begins to listen.
     *
     * @throws IllegalStateException when it cannot
     */
    public static SimulatorPort open() {
        SimulatorPort port = new SimulatorPort();
        port.server.start();
        return port;
    }

    /** Its number. */
    public int number() {
        return server.port();
    }

    Location next() {
        return new Location(server, "/simulator-" + count.incrementAndGet(), false);
    }

    /** Stops listening; the simulators that are left are cut off. */
    @Override
    public void close() {
        server.stop();
    }
}
