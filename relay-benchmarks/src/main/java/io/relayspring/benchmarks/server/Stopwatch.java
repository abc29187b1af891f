package io.relayspring.benchmarks.server;

/** The time between two moments of a scenario. */
final class Stopwatch {

    private long begun;
    private long ended;

    void begin() {
        begun = System.nanoTime();
    }

    void end() {
        ended = System.nanoTime();
    }

    double seconds() {
        return (ended - begun) / 1e9;
    }

    double perSecond(long count) {
        return ended > begun ? count / seconds() : 0;
    }
}
