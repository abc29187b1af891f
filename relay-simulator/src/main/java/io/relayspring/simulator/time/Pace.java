package io.relayspring.simulator.time;

/** How long what a program plays takes. */
public enum Pace {
    /** No time at all: what is played has finished at once. Endless loops go on until they are stopped. */
    INSTANT,
    /** About what it takes in life: 60 ms for each character spoken, a silence's own length, 3 s for a recording. */
    REALISTIC,
    /** Until the test says that it has finished. */
    MANUAL
}
