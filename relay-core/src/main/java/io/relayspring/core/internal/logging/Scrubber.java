package io.relayspring.core.internal.logging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Knows this client's secrets by value and takes them out of any text, whatever field they turn up in. */
public final class Scrubber {

    private static final int SHORTEST = 4;
    private static final int MOST = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> lasting = new LinkedHashSet<>();
    private final Set<String> passing = new LinkedHashSet<>();
    // The longest first: one secret may begin with another.
    private volatile List<String> known = List.of();

    /** Remembers credentials. Very short values are not looked for: they would blank ordinary words. */
    public void add(Collection<String> values) {
        remember(lasting, values);
    }

    /** Remembers values that the server replaces by newer ones; they do not push out the credentials. */
    public void addPassing(Collection<String> values) {
        remember(passing, values);
    }

    private void remember(Set<String> kind, Collection<String> values) {
        lock.lock();
        try {
            for (String value : values) {
                if (value.length() >= SHORTEST) {
                    put(kind, value);
                    put(kind, escaped(value));
                }
            }
            List<String> all = new ArrayList<>(lasting);
            all.addAll(passing);
            all.sort(Comparator.comparingInt(String::length).reversed());
            known = List.copyOf(all);
        } finally {
            lock.unlock();
        }
    }

    private static void put(Set<String> kind, String value) {
        kind.remove(value);
        kind.add(value);
        if (kind.size() > MOST) {
            kind.remove(kind.iterator().next());
        }
    }

    /** As it stands in JSON. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** The text with each known secret replaced. */
    public String scrub(String text) {
        String scrubbed = text;
        for (String secret : known) {
            scrubbed = scrubbed.replace(secret, "***");
        }
        return scrubbed;
    }
}
