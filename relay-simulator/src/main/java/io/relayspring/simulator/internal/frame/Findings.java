package io.relayspring.simulator.internal.frame;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What was found when params were held against their shape. */
public final class Findings {

    private final List<String> wrong = new ArrayList<>();
    private final List<String> unlisted = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    public void wrong(String path, String expected) {
        wrong.add(path + " " + expected);
    }

    void unlisted(String path, Collection<String> known) {
        unlisted.add(path);
        strangers.add(path + " is not known; known are " + String.join(", ", known));
    }

    /** Missing fields, wrong types and values out of range: reasons to refuse. */
    public List<String> wrong() {
        return wrong;
    }

    /** Fields the protocol does not list. */
    public List<String> unlisted() {
        return unlisted;
    }

    /** The same in words: which, and what is allowed instead. */
    public List<String> strangers() {
        return strangers;
    }
}
