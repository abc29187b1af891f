package io.relayspring.simulator.line;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody at a telephone does of their own accord once a call with it is up: one step after the other, each as soon
 * as it can be done.
 *
 * @param steps the steps, in order
 */
public record Routine(List<Step> steps) {

    /** Does nothing. */
    public static final Routine NONE = new Routine(List.of());

    /** What a step does. */
    public enum Doing {
        /** Waits to hear something that contains the text, after what was heard before. */
        HEARS,
        /** Presses the keys, once somebody cares for them. */
        PRESSES,
        /** Says the words, once somebody listens. */
        SAYS,
        /** Hangs up. */
        HANGS_UP
    }

    /**
     * One step.
     *
     * @param doing what is done
     * @param text what is heard, pressed or said; empty for who hangs up
     */
    public record Step(Doing doing, String text) {}

    /** Keeps a copy of the steps. */
    public Routine {
        steps = List.copyOf(steps);
    }

    /** Then waits to hear this. */
    public Routine hears(String part) {
        return then(Doing.HEARS, part);
    }

    /** Then presses these keys, once somebody cares for them. */
    public Routine presses(String keys) {
        return then(Doing.PRESSES, keys);
    }

    /** Then says this, once somebody listens. */
    public Routine says(String words) {
        return then(Doing.SAYS, words);
    }

    /** Then hangs up. */
    public Routine hangsUp() {
        return then(Doing.HANGS_UP, "");
    }

    private Routine then(Doing doing, String text) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(doing, text));
        return new Routine(more);
    }
}
