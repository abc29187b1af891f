package io.relayspring.benchmarks.server;

import io.relayspring.benchmarks.measure.Report;
import java.io.IOException;
import java.io.PrintStream;

/** The lines by which the server tells the runner where it is: {@code PORT}, {@code MARK}, {@code HELD} and {@code RESULT}. */
final class Announcements {

    private final PrintStream out;

    Announcements(PrintStream out) {
        this.out = out;
    }

    void port(int port) {
        line("PORT " + port);
    }

    /** What is counted begins. */
    void begin() {
        line("MARK begin");
    }

    /** All calls are held; now is the time to look at the client's memory. */
    void held() {
        line("HELD");
    }

    /** What is counted has ended. */
    void end() {
        line("MARK end");
    }

    void result(Report report) {
        line("RESULT " + report);
    }

    /** The client went away in a way other than closing; the result tells whether that mattered. */
    void gone(IOException how) {
        line("GONE " + how.getMessage());
    }

    private void line(String text) {
        out.println(text);
        out.flush();
    }
}
