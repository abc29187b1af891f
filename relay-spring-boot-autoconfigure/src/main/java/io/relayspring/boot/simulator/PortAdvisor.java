package io.relayspring.boot.simulator;

import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

/** Rejects a port that there cannot be, so that the binding fails with the property, its origin and the range. */
final class PortAdvisor implements ConfigurationPropertiesBindHandlerAdvisor {

    private static final int HIGHEST_PORT = 65_535;

    @Override
    public BindHandler apply(BindHandler handler) {
        return new ValidationBindHandler(
                handler, Validator.forInstanceOf(RelaySimulatorProperties.class, PortAdvisor::check));
    }

    private static void check(RelaySimulatorProperties properties, Errors errors) {
        if (properties.getPort() < 0 || properties.getPort() > HIGHEST_PORT) {
            errors.rejectValue(
                    "port", "range", RelaySimulatorProperties.PREFIX + ".port must be from 0 to " + HIGHEST_PORT);
        }
    }
}
