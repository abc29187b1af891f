package io.relayspring.simulator.junit;

import io.relayspring.simulator.Callee;
import io.relayspring.simulator.Caller;
import io.relayspring.simulator.RelaySimulator;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ParameterContext;

/** What the methods of a test on a simulator are given: for extensions that have a simulator of their own. */
public final class HandedIn {

    private static final Set<Class<?>> TYPES = Set.of(RelaySimulator.class, Caller.class, Callee.class);

    private HandedIn() {}

    /** Whether it is the simulator, or somebody at a telephone. */
    public static boolean knows(ParameterContext parameter) {
        return TYPES.contains(parameter.getParameter().getType());
    }

    /** The value of a parameter that is known: somebody has the number that {@link PhoneNumber} says, else one of their own. */
    public static Object value(ParameterContext parameter, RelaySimulator simulator) {
        Class<?> type = parameter.getParameter().getType();
        if (type == RelaySimulator.class) {
            return simulator;
        }
        Optional<String> number = parameter.findAnnotation(PhoneNumber.class).map(PhoneNumber::value);
        return type == Caller.class
                ? number.map(simulator::caller).orElseGet(simulator::caller)
                : number.map(simulator::callee).orElseGet(simulator::callee);
    }
}
