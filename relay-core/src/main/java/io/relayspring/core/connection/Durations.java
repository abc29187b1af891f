package io.relayspring.core.connection;

import java.time.Duration;

final class Durations {

    private Durations() {}

    static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than zero, not " + value);
        }
    }
}
