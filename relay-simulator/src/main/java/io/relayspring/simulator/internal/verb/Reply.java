package io.relayspring.simulator.internal.verb;

import io.relayspring.simulator.internal.frame.Frames;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a verb answers, and what happens because of it.
 *
 * @param result the result
 * @param effects what the command sets going, as a rule after the answer
 * @param strict whether the effects must never come before the answer
 */
record Reply(ObjectNode result, Runnable effects, boolean strict) {

    static Reply ok(String message) {
        return of(Frames.code("200", message));
    }

    static Reply of(ObjectNode result) {
        return new Reply(result, () -> {}, false);
    }

    Reply then(Runnable next) {
        return new Reply(result, next, false);
    }

    Reply strictlyThen(Runnable next) {
        return new Reply(result, next, true);
    }
}
