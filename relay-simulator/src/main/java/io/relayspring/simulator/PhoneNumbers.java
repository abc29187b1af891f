package io.relayspring.simulator;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers for whoever is given none, each once. */
final class PhoneNumbers {

    private static final int FIRST = 102_000;

    private final AtomicInteger next = new AtomicInteger(FIRST);

    /** @throws IllegalArgumentException if nobody has such a number */
    static String filled(String number) {
        if (number.isBlank()) {
            throw new IllegalArgumentException("A telephone has a number, such as +15551230001: it must not be blank");
        }
        return number;
    }

    String next() {
        return String.format(Locale.ROOT, "+1555%07d", next.getAndIncrement());
    }
}
