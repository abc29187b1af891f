package io.relayspring.simulator.time;

import java.time.Duration;
import java.time.Instant;

/** The time a simulator lives by. Every timer of it (pings, media, input) goes through its clock. */
public interface SimulatorClock {

    /** A task put off, which may still be called off. */
    interface Timer {

        /** Calls the task off; without effect when it has run. */
        void cancel();
    }

    /** The time now. */
    Instant now();

    /** Runs a task once, after the delay, on a thread of the clock's choice. */
    Timer schedule(Duration delay, Runnable task);
}
