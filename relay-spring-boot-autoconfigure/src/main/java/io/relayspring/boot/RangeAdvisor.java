package io.relayspring.boot;

import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.validation.Validator;

/**
 * Rejects what is out of its range, so that the binding fails with the property, its origin and the range. The properties
 * are no validator themselves: as a bean of that type they would be taken for the application's.
 */
final class RangeAdvisor implements ConfigurationPropertiesBindHandlerAdvisor {

    private static final Validator RANGES = Validator.forInstanceOf(
            RelayClientProperties.class, (properties, errors) -> new PropertyRanges(errors).check(properties));

    @Override
    public BindHandler apply(BindHandler handler) {
        return new ValidationBindHandler(handler, RANGES);
    }
}
