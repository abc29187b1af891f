package io.relayspring.simulator.fault;

/** The numbers that make sense. */
final class Range {

    private Range() {}

    /** @throws IllegalArgumentException if the value is not from {@code least} to {@code most} */
    static void check(String rule, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(rule + " from " + least + " to " + most + ", not " + value);
        }
    }
}
