package io.relayspring.simulator.internal.frame;

import java.util.ArrayList;
import java.util.List;

/** What was found when params were held against their shape. */
public final class Findings {

    private final List<String> wrong = new ArrayList<>();
    private final List<String> unlisted = new ArrayList<>();

    void wrong(String path, String expected) {
        wrong.add(path + " " + expected);
    }

    void unlisted(String path) {
        unlisted.add(path);
    }

    /** Missing fields, wrong types and values out of range: reasons to refuse. */
    public List<String> wrong() {
        return wrong;
    }

    /** Fields the protocol does not list. */
    public List<String> unlisted() {
        return unlisted;
    }
}
