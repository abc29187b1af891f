package io.relayspring.boot.test;

import io.relayspring.simulator.Callee;
import io.relayspring.simulator.Caller;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.junit.PhoneNumber;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives the methods of a test the simulator, callers and callees, without a Spring annotation on the parameter. */
final class SimulatorParameters implements ParameterResolver {

    private static final Set<Class<?>> TYPES = Set.of(RelaySimulator.class, Caller.class, Callee.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return TYPES.contains(parameter.getParameter().getType())
                && parameter.getDeclaringExecutable() instanceof Method
                && !isSprings(parameter);
    }

    // Two that resolve the same parameter are an error.
    private static boolean isSprings(ParameterContext parameter) {
        return List.of(Autowired.class, Qualifier.class, Value.class).stream().anyMatch(parameter::isAnnotated);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        RelaySimulator simulator = SpringExtension.getApplicationContext(test).getBean(RelaySimulator.class);
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
