package io.relayspring.core.internal.logging;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Knows this client's secrets by value and takes them out of any text, whatever field they turn up in. */
public final class Scrubber {

    private static final int SHORTEST = 4;
    private static final int MOST = 100;

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    /** Remembers values that must not be shown. Very short ones are not looked for: they would blank ordinary words. */
    public void add(Collection<String> values) {
        if (secrets.size() > MOST) {
            secrets.clear();
        }
        values.stream().filter(value -> value.length() >= SHORTEST).forEach(secrets::add);
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
