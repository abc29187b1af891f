package io.relayspring.boot;

import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.connection.ProxySettings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.util.StringUtils;

/** Puts into a client's builder whom it trusts and which proxy it goes through. */
final class ClientNetwork {

    private static final Logger log = LoggerFactory.getLogger(ClientNetwork.class);

    private final String prefix;
    private final RelayClientProperties.Ssl ssl;
    private final RelayClientProperties.Proxy proxy;

    /** @param prefix what the properties' names begin with */
    ClientNetwork(String prefix, RelayClientProperties properties) {
        this.prefix = prefix;
        this.ssl = properties.getSsl();
        this.proxy = properties.getProxy();
    }

    /**
     * @param bundles null if there are none
     * @param direct whether the proxy is not for the server of this client
     * @throws RelayConfigurationException if the properties contradict each other or name what there is not
     */
    void applyTo(RelayClientBuilder builder, @Nullable SslBundles bundles, boolean direct) {
        trust(builder, bundles);
        Optional<ProxySettings> settings = proxy();
        if (!direct) {
            settings.ifPresent(builder::proxy);
        }
    }

    private void trust(RelayClientBuilder builder, @Nullable SslBundles bundles) {
        String bundle = ssl.getBundle();
        if (StringUtils.hasText(bundle)) {
            if (ssl.getCaFile() != null) {
                throw new RelayConfigurationException(
                        prefix + ".ssl.bundle and " + prefix + ".ssl.ca-file both say what to trust.",
                        "Set the one or the other.");
            }
            builder.sslContext(reloading(bundle, bundles));
        } else if (ssl.getCaFile() != null) {
            builder.caFile(ssl.getCaFile());
        }
    }

    private ReloadableSslContext reloading(String name, @Nullable SslBundles bundles) {
        if (bundles == null) {
            throw unknown(name, List.of());
        }
        try {
            ReloadableSslContext context = ReloadableSslContext.of(tls(name, bundles.getBundle(name)));
            bundles.addBundleUpdateHandler(name, (SslBundle next) -> reload(context, name, next));
            return context;
        } catch (NoSuchSslBundleException unknown) {
            throw unknown(name, bundles.getBundleNames());
        }
    }

    private BundledTls tls(String name, SslBundle bundle) {
        return BundledTls.of(prefix + ".ssl.bundle", name, bundle);
    }

    private void reload(ReloadableSslContext context, String name, SslBundle next) {
        try {
            context.replace(tls(name, next));
        } catch (RelayConfigurationException unusable) {
            log.error("the SSL bundle {} stays as it was: {}", name, unusable.getMessage());
        }
    }

    private RelayConfigurationException unknown(String name, List<String> known) {
        return new RelayConfigurationException(
                prefix + ".ssl.bundle names the SSL bundle '" + name + "', which there is not. "
                        + (known.isEmpty() ? "There is none at all." : "There are: " + String.join(", ", known) + "."),
                "Define it under spring.ssl.bundle.jks." + name + " or spring.ssl.bundle.pem." + name
                        + ", or correct its name.");
    }

    private Optional<ProxySettings> proxy() {
        String host = proxy.getHost();
        Integer port = proxy.getPort();
        boolean named = StringUtils.hasText(proxy.getUsername());
        if (named != StringUtils.hasText(proxy.getPassword())) {
            throw new RelayConfigurationException(
                    prefix + ".proxy.username and " + prefix + ".proxy.password go together: one of them is missing.",
                    "Set both, or neither if the proxy asks for nothing.");
        }
        if (StringUtils.hasText(host)) {
            ProxySettings settings =
                    ProxySettings.of(host.strip(), port == null ? RelayClientProperties.Proxy.DEFAULT_PORT : port);
            return Optional.of(
                    named ? settings.credentials(text(proxy.getUsername()), text(proxy.getPassword())) : settings);
        }
        if (named || port != null) {
            throw new RelayConfigurationException(
                    prefix + (named ? ".proxy.username" : ".proxy.port") + " is set, but " + prefix
                            + ".proxy.host is not.",
                    "Set " + prefix + ".proxy.host, or remove the rest of the proxy.");
        }
        return Optional.empty();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
