package io.relayspring.boot.test;

import io.relayspring.simulator.SimulatorPort;

/** The one port of all simulators in this JVM's tests. It is never closed, and its threads are daemons. */
final class SharedPort {

    private SharedPort() {}

    static SimulatorPort get() {
        return Opened.PORT;
    }

    /** Opened when the first test asks for it. */
    private static final class Opened {

        static final SimulatorPort PORT = SimulatorPort.open();
    }
}
