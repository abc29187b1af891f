package io.relayspring.boot.test;

import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.junit.HandedIn;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives the methods of a test the simulator, callers and callees, without a Spring annotation on the parameter. */
final class SimulatorParameters implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return HandedIn.knows(parameter)
                && parameter.getDeclaringExecutable() instanceof Method
                && !isSprings(parameter);
    }

    // Two that resolve the same parameter are an error.
    private static boolean isSprings(ParameterContext parameter) {
        return List.of(Autowired.class, Qualifier.class, Value.class).stream().anyMatch(parameter::isAnnotated);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return HandedIn.value(
                parameter, SpringExtension.getApplicationContext(test).getBean(RelaySimulator.class));
    }
}
