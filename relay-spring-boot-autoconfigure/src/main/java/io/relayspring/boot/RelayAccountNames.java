package io.relayspring.boot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;

/** What accounts are called, and the beans that are one account's. */
public final class RelayAccountNames {

    private RelayAccountNames() {}

    /**
     * The names under {@code clients}, asked for before there are beans; none where there is one client only. What a
     * source writes with dashes and capitals and another without them is one account, called as it is with them.
     */
    public static List<String> of(Environment environment) {
        Map<ConfigurationPropertyName, String> names = new LinkedHashMap<>();
        Binder.get(environment)
                .bind(RelayProperties.PREFIX + ".clients", Bindable.mapOf(String.class, Object.class))
                .ifBound(accounts -> accounts.keySet()
                        .forEach(name -> names.merge(known(name), name, RelayAccountNames::moreTelling)));
        return List.copyOf(names.values());
    }

    /** By what Spring Boot compares names: dashes and capitals do not count. */
    private static ConfigurationPropertyName known(String name) {
        return ConfigurationPropertyName.adapt(name, '.');
    }

    /** An environment variable cannot have a dash, and has nothing but capitals. */
    private static String moreTelling(String one, String other) {
        return one.equals(known(one).toString().replace("-", "")) ? other : one;
    }

    /** The name of the bean of this type that is for the account: {@code salesRelayClient}. */
    public static String bean(String account, Class<?> type) {
        return account + type.getSimpleName();
    }
}
