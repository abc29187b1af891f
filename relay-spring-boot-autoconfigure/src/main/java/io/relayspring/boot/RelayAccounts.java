package io.relayspring.boot;

import io.relayspring.core.RelayClient;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** The accounts under {@code clients.*}: each has a client of its own, with the top-level properties as defaults. */
final class RelayAccounts {

    private static final String CLIENTS = RelayProperties.PREFIX + ".clients";

    private final Environment environment;
    private final RelayClientFactory factory;
    private final AccountBeans<RelayConnectionDetails> details;
    private final AccountBeans<RelayCredentialsSupplier> credentials;

    RelayAccounts(ConfigurableListableBeanFactory beans, Environment environment, RelayProperties top) {
        Collection<String> names = RelayAccountNames.of(environment);
        this.environment = environment;
        this.factory = new RelayClientFactory(beans, environment, top, Math.max(1, names.size()));
        this.details = new AccountBeans<>(beans, names, RelayConnectionDetails.class);
        this.credentials = new AccountBeans<>(beans, names, RelayCredentialsSupplier.class);
    }

    RelayClient client(String name) {
        String prefix = CLIENTS + "." + name;
        RelayClientProperties own = own(prefix);
        RelayClientProperties settings = settings(prefix, own);
        return factory.client(name, prefix, settings, details(name, prefix, own, settings));
    }

    private RelayConnectionDetails details(
            String name, String prefix, RelayClientProperties own, RelayClientProperties settings) {
        String credential = credential(prefix, own);
        RelayConnectionDetails found = details.find(name, credential);
        return found == null
                ? new PropertiesRelayConnectionDetails(
                        prefix, settings, VendorVariables.of(environment), credentials.find(name, credential))
                : found;
    }

    /** The property that holds a credential of the account's own; empty if there is none. */
    private static String credential(String prefix, RelayClientProperties own) {
        return Stream.of(
                        named(prefix + ".project-id", own.getProjectId()),
                        named(prefix + ".api-token", own.getApiToken()),
                        named(prefix + ".jwt-token", own.getJwtToken()))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String named(String name, @Nullable String value) {
        return StringUtils.hasText(value) ? name : "";
    }

    private RelayClientProperties own(String prefix) {
        return Binder.get(environment)
                .bind(name(prefix), Bindable.of(RelayClientProperties.class))
                .orElseGet(RelayClientProperties::new);
    }

    private RelayClientProperties settings(String prefix, RelayClientProperties own) {
        Binder binder = Binder.get(environment);
        RelayClientProperties settings = new RelayClientProperties();
        binder.bind(RelayProperties.PREFIX, Bindable.ofInstance(settings));
        WholeSets.clear(settings, own);
        binder.bind(name(prefix), Bindable.ofInstance(settings), new RangeAdvisor().apply(BindHandler.DEFAULT));
        return settings;
    }

    /** A name may have capitals, which the name of a property may not. */
    private static ConfigurationPropertyName name(String prefix) {
        return ConfigurationPropertyName.adapt(prefix, '.');
    }
}
