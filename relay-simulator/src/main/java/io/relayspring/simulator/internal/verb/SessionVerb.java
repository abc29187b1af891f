package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.frame.Shape;
import java.util.function.Function;

/**
 * A verb that concerns no call.
 *
 * @param method its method
 * @param shape its params
 * @param action what it does
 */
record SessionVerb(RelayMethod method, Shape shape, Function<Command, Reply> action) implements Verb {

    @Override
    public Reply handle(Command command) {
        return action.apply(command);
    }
}
