package io.relayspring.core.internal.logging;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Knows this client's secrets by value and takes them out of any text, whatever field they turn up in. */
public final class Scrubber {

    private static final int SHORTEST = 4;
    private static final int MOST = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> lasting = new LinkedHashSet<>();
    private final Set<String> passing = new LinkedHashSet<>();
    private volatile String[] secrets = {};

    /**
     * Remembers values that must not be shown, the latest hundred. Very short ones are not looked for: they would blank
     * ordinary words.
     */
    public void add(Collection<String> values) {
        remember(lasting, values);
    }

    /** The same for a value that the server replaces again and again: none of these makes it forget one of the others. */
    public void addPassing(String value) {
        remember(passing, Set.of(value));
    }

    private void remember(Set<String> known, Collection<String> values) {
        lock.lock();
        try {
            values.stream().filter(value -> value.length() >= SHORTEST).forEach(value -> {
                known.remove(value);
                known.add(value);
            });
            while (known.size() > MOST) {
                known.remove(known.iterator().next());
            }
            // The longest first, so that a secret that holds another is taken out as a whole.
            secrets = Stream.concat(lasting.stream(), passing.stream())
                    .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                    .toArray(String[]::new);
        } finally {
            lock.unlock();
        }
    }

    /** The text with each known secret replaced. */
    public String scrub(String text) {
        String scrubbed = text;
        for (String secret : secrets) {
            scrubbed = scrubbed.replace(secret, "***");
        }
        return scrubbed;
    }
}
