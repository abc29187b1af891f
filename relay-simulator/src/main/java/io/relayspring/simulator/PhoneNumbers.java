package io.relayspring.simulator;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers for whoever is given none, each once. */
final class PhoneNumbers {

    private static final int FIRST = 102_000;

    private final AtomicInteger next = new AtomicInteger(FIRST);

    String next() {
        return String.format(Locale.ROOT, "+1555%07d", next.getAndIncrement());
    }
}
