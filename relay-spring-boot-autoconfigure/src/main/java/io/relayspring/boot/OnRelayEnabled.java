package io.relayspring.boot;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Reads the property as the binding does. */
final class OnRelayEnabled extends SpringBootCondition {

    private static final String ENABLED = RelayProperties.PREFIX + ".enabled";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean enabled = context.getEnvironment().getProperty(ENABLED, Boolean.class, true);
        return new ConditionOutcome(
                enabled,
                ConditionMessage.forCondition(ConditionalOnRelayEnabled.class).because(ENABLED + " is " + enabled));
    }
}
