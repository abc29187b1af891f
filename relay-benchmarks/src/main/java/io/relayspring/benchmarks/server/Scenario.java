package io.relayspring.benchmarks.server;

import io.relayspring.benchmarks.measure.Load;
import io.relayspring.benchmarks.measure.Report;

/** What the server does with a client. All is called on the server's one thread. */
interface Scenario {

    static Scenario of(Load load, Announcements announcements) {
        return switch (load.scenario()) {
            case "callflow" -> new CallFlow(load, announcements);
            case "events" -> new EventFlood(load, announcements);
            case "rpc" -> new Commands(load, announcements);
            case "held" -> new Held(load, announcements);
            default -> throw new IllegalArgumentException("no scenario " + load.scenario());
        };
    }

    /** A client has authenticated. */
    void connected(Outbound out);

    /** A command came; it is for the scenario to accept it. */
    void command(MessageScanner command, Outbound out);

    /** All that was read at once has been handled; called also when nothing came for a while. */
    default void pause(Outbound out) {}

    /** Whether all that was to happen has happened. */
    boolean isDone(Outbound out);

    /** What was found; also asked for when the client went away early. */
    Report report(Outbound out);
}
