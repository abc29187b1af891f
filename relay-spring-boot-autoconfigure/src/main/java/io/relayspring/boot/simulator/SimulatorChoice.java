package io.relayspring.boot.simulator;

import io.relayspring.boot.RelayAccountNames;
import io.relayspring.boot.RelayConfigurationException;
import io.relayspring.boot.RelayConnectionDetails;
import io.relayspring.boot.RelayProperties;
import io.relayspring.core.RelayEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Whether to simulate. A simulator that is switched on among the application's default properties gives way to
 * credentials; one that is switched on anywhere else contradicts them, unless a bean says where to connect: then neither
 * counts.
 */
final class SimulatorChoice extends SpringBootCondition implements ConfigurationCondition {

    private static final String ENABLED = RelaySimulatorProperties.PREFIX + ".enabled";
    private static final String CLIENTS = RelayProperties.PREFIX + ".clients";

    // When beans are known.
    @Override
    public ConfigurationPhase getConfigurationPhase() {
        return ConfigurationPhase.REGISTER_BEAN;
    }

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        ConditionMessage.Builder message = ConditionMessage.forCondition("RELAY simulator");
        if (!environment.getProperty(ENABLED, Boolean.class, false)) {
            return ConditionOutcome.noMatch(message.because(ENABLED + " is not true"));
        }
        String credential = credential(environment);
        if (credential.isEmpty()) {
            return ConditionOutcome.match(message.because(ENABLED + " is true and there are no credentials"));
        }
        if (hasOwnWay(context.getBeanFactory())) {
            return ConditionOutcome.noMatch(message.because("a bean says where to connect"));
        }
        if (isOnlyDefault(environment)) {
            return ConditionOutcome.noMatch(message.because(credential + " wins over the default " + ENABLED));
        }
        throw new RelayConfigurationException(
                ENABLED + " is true, but there are credentials as well (" + credential
                        + "): it is not clear whether calls are to be real.",
                "Remove " + ENABLED + " to make real calls, or " + credential + " to simulate them.");
    }

    private static boolean hasOwnWay(@Nullable ListableBeanFactory beans) {
        return beans != null && beans.getBeanNamesForType(RelayConnectionDetails.class, true, false).length > 0;
    }

    private static String credential(Environment environment) {
        Stream<String> accounts = RelayAccountNames.of(environment).stream().map(name -> CLIENTS + "." + name);
        Stream<String> properties = Stream.concat(Stream.of(RelayProperties.PREFIX), accounts)
                .flatMap(prefix -> Stream.of(prefix + ".project-id", prefix + ".api-token", prefix + ".jwt-token"));
        return Stream.concat(properties, RelayEnvironment.CREDENTIAL_NAMES.stream())
                .filter(name -> isSet(name, environment))
                .findFirst()
                .orElse("");
    }

    /** However it is written: the name of an account may have capitals, that of a property may not. */
    private static boolean isSet(String name, Environment environment) {
        String bound = Binder.get(environment)
                .bind(ConfigurationPropertyName.adapt(name, '.'), Bindable.of(String.class))
                .orElseGet(() -> environment.getProperty(name, ""));
        return StringUtils.hasText(bound);
    }

    private static boolean isOnlyDefault(Environment environment) {
        if (!(environment instanceof ConfigurableEnvironment configurable)) {
            return false;
        }
        List<PropertySource<?>> explicit = configurable.getPropertySources().stream()
                .filter(source -> !DefaultPropertiesPropertySource.hasMatchingName(source))
                // It stands for all the others, the defaults among them.
                .filter(source -> !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source))
                .toList();
        return explicit.stream()
                .map(ConfigurationPropertySources::from)
                .filter(Objects::nonNull)
                .noneMatch(sources ->
                        new Binder(sources).bind(ENABLED, String.class).isBound());
    }
}
