package io.relayspring.simulator.internal.call;

import io.relayspring.simulator.line.Party;

/** An operation that listens to the other end, and what it cares for there. */
public interface Listening {

    /** That is who or what is there. */
    default void hear(Party party) {}

    /** Keys are pressed there. */
    default void pressed(String keys) {}

    /** Whether it cares for that key. */
    default boolean listensFor(int key) {
        return false;
    }

    /** Something is said there. */
    default void said(String words) {}

    /** Whether it cares for what is said. */
    default boolean listensToSpeech() {
        return false;
    }
}
