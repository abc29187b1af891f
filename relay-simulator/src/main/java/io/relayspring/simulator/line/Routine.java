package io.relayspring.simulator.line;

import io.relayspring.simulator.internal.frame.CollectShape;
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
    public record Step(Doing doing, String text) {

        /**
         * Refuses what could never be done.
         *
         * @throws IllegalArgumentException for keys that no telephone has, or nothing to press, hear or say
         */
        public Step {
            if (doing == Doing.PRESSES) {
                text = CollectShape.keys(text);
            } else if (doing != Doing.HANGS_UP && text.isBlank()) {
                throw new IllegalArgumentException("Nobody hears or says nothing: the text is blank");
            }
        }
    }

    /**
     * Keeps a copy of the steps.
     *
     * @throws IllegalArgumentException if there is one after hanging up
     */
    public Routine {
        steps = List.copyOf(steps);
        for (int i = 0; i < steps.size() - 1; i++) {
            if (steps.get(i).doing() == Doing.HANGS_UP) {
                throw new IllegalArgumentException("Whoever has hung up does nothing more: it must be the last step");
            }
        }
    }

    /**
     * Then waits to hear this.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Routine hears(String part) {
        return then(Doing.HEARS, part);
    }

    /**
     * Then presses these keys, {@code 0-9 * # A-D}, once somebody cares for them.
     *
     * @throws IllegalArgumentException for any other key, or none
     */
    public Routine presses(String keys) {
        return then(Doing.PRESSES, keys);
    }

    /**
     * Then says this, once somebody listens.
     *
     * @throws IllegalArgumentException if it is blank
     */
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
