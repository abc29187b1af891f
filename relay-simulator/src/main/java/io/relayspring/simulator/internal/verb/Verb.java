package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.frame.Shape;

/** One method a program may call: the params it takes and what it does. */
interface Verb {

    RelayMethod method();

    Shape shape();

    /** Whether it is for a call that has been answered. */
    default boolean needsAnswer() {
        return false;
    }

    /** Does it, or refuses by a {@link io.relayspring.simulator.internal.frame.Refusal}. */
    Reply handle(Command command);
}
