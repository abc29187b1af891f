package io.relayspring.boot;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** What accounts are called, and the beans that are one account's. */
public final class RelayAccountNames {

    private RelayAccountNames() {}

    /** The names under {@code clients}, asked for before there are beans; none where there is one client only. */
    public static List<String> of(Environment environment) {
        return Binder.get(environment)
                .bind(RelayProperties.PREFIX + ".clients", Bindable.mapOf(String.class, Object.class))
                .map(Map::keySet)
                .map(List::copyOf)
                .orElse(List.of());
    }

    /** The name of the bean of this type that is for the account: {@code salesRelayClient}. */
    public static String bean(String account, Class<?> type) {
        return account + type.getSimpleName();
    }
}
