package io.relayspring.simulator.internal.call;

/** An operation that listens to what the caller presses or says. */
public interface InputTaker {

    /** Who takes the input now. */
    Collector collector();
}
