package io.relayspring.boot;

import io.relayspring.core.RelayClient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;

/** The accounts under {@code clients.*}: each has a client of its own, with the top-level properties as defaults. */
final class RelayAccounts {

    private static final String CLIENTS = RelayProperties.PREFIX + ".clients";

    private final BeanFactory beans;
    private final Environment environment;
    private final RelayClientFactory factory;

    RelayAccounts(BeanFactory beans, Environment environment, RelayProperties top) {
        this.beans = beans;
        this.environment = environment;
        this.factory = new RelayClientFactory(
                beans, environment, top, Math.max(1, names(environment).size()));
    }

    /** The names of the accounts; none where there is just one, without a name. */
    static Collection<String> names(Environment environment) {
        return Binder.get(environment)
                .bind(CLIENTS, Bindable.mapOf(String.class, Object.class))
                .map(Map::keySet)
                .map(List::copyOf)
                .orElse(List.of());
    }

    RelayClient client(String name) {
        String prefix = CLIENTS + "." + name;
        RelayClientProperties settings = settings(prefix);
        return factory.client(name, prefix, settings, details(prefix, settings));
    }

    /** A bean, the simulator's for one, is for all of them. */
    private RelayConnectionDetails details(String prefix, RelayClientProperties settings) {
        RelayConnectionDetails own =
                beans.getBeanProvider(RelayConnectionDetails.class).getIfAvailable();
        return own == null
                ? new PropertiesRelayConnectionDetails(
                        prefix,
                        settings,
                        VendorVariables.of(environment),
                        beans.getBeanProvider(RelayCredentialsSupplier.class).getIfAvailable())
                : own;
    }

    private RelayClientProperties settings(String prefix) {
        Binder binder = Binder.get(environment);
        // A name may have capitals, which the name of a property may not.
        ConfigurationPropertyName account = ConfigurationPropertyName.adapt(prefix, '.');
        RelayClientProperties settings = new RelayClientProperties();
        binder.bind(RelayProperties.PREFIX, Bindable.ofInstance(settings));
        RelayClientProperties own =
                binder.bind(account, Bindable.of(RelayClientProperties.class)).orElse(new RelayClientProperties());
        WholeSets.clear(settings, own);
        binder.bind(account, Bindable.ofInstance(settings), new ValidationBindHandler(new RelayProperties()));
        return settings;
    }
}
