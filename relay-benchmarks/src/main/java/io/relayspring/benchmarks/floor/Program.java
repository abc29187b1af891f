package io.relayspring.benchmarks.floor;

import io.relayspring.benchmarks.measure.Load;
import io.relayspring.benchmarks.measure.Report;
import java.io.IOException;

/** What a driver does in a scenario. All is called on the reader's thread, after the acknowledgement. */
interface Program {

    /** The program of a scenario; one that measures gives what it found to {@code results}. */
    static Program of(Load load, Results results) {
        return switch (load.scenario()) {
            case "callflow", "held" -> new CallProgram();
            case "events" -> new ListeningProgram();
            case "rpc" -> new CommandProgram(load, results);
            default -> throw new IllegalArgumentException("no scenario " + load.scenario());
        };
    }

    void event(Incoming event, Sender sender) throws IOException;

    void answer(Incoming answer, Sender sender) throws IOException;

    /** What has been done so far; may be asked for by any thread. */
    Report report();

    /** Takes the line of a program that measures. */
    interface Results {
        void result(Report report);
    }
}
