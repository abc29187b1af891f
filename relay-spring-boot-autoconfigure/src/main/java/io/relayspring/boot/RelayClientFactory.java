package io.relayspring.boot;

import io.relayspring.core.RelayClient;
import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.RelayEnvironment;
import io.relayspring.core.connection.ConnectionLimit;
import io.relayspring.core.observe.RelayObserver;
import java.util.Map;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;
import org.springframework.web.socket.client.WebSocketClient;

/** Builds clients of properties and of the beans that take the place of what is built in. */
final class RelayClientFactory {

    /** By name: an application's own STOMP client must not be taken. */
    static final String ENGINE = "relayWebSocketClient";

    private static final Logger log = LoggerFactory.getLogger(RelayClientFactory.class);

    private static final String KEEP_ALIVE = "spring.main.keep-alive";

    static final String HANDLER_EXECUTOR = "relayHandlerExecutor";
    static final String CALLBACK_EXECUTOR = "relayCallbackExecutor";

    private final BeanFactory beans;
    private final Environment environment;
    private final RelayProperties properties;
    private final ConnectionLimit ownLimit;
    private boolean warned;

    /** @param accounts how many clients there are to be */
    RelayClientFactory(BeanFactory beans, Environment environment, RelayProperties properties, int accounts) {
        this.beans = beans;
        this.environment = environment;
        this.properties = properties;
        this.ownLimit = ConnectionLimit.of(
                accounts, RelayProperties.PREFIX + ".max-connections or " + RelayEnvironment.MAX_CONNECTIONS);
    }

    /**
     * A client, not started.
     *
     * @param prefix what the names of its properties begin with
     * @throws RelayConfigurationException if it cannot be built of what it was told
     */
    RelayClient client(String name, String prefix, RelayClientProperties settings, RelayConnectionDetails details) {
        try {
            RelayClientBuilder builder = RelayClient.builder().name(name);
            account(builder, details);
            new ClientSettings(settings).applyTo(builder);
            new ClientNetwork(prefix, settings)
                    .applyTo(builder, beans.getBeanProvider(SslBundles.class).getIfAvailable(), details.isDirect());
            builder.remainingCalls(properties.getShutdown().getRemainingCalls())
                    .virtualThreads(Threading.VIRTUAL.isActive(environment));
            replacements(builder);
            return builder.build();
        } catch (IllegalArgumentException unusable) {
            throw new RelayConfigurationException(
                    "The RELAY client '" + name + "' cannot be configured so: " + unusable.getMessage() + ".",
                    "Correct the property under " + prefix + ", the environment variable or the customizer.",
                    unusable);
        }
    }

    private void account(RelayClientBuilder builder, RelayConnectionDetails details) {
        Map<String, String> variables = VendorVariables.of(environment);
        builder.environment(variables).uri(ConfiguredAddress.checked(details)).credentials(details::credentials);
        Integer limit = properties.getMaxConnections();
        if (limit != null) {
            builder.maxConnections(limit);
        } else if (!variables.containsKey(RelayEnvironment.MAX_CONNECTIONS)) {
            // Each application context counts for itself: several in one process are usual in tests.
            builder.connectionLimit(ownLimit);
        }
    }

    private void replacements(RelayClientBuilder builder) {
        if (beans.containsBean(ENGINE)) {
            builder.webSocketClient(beans.getBean(ENGINE, WebSocketClient.class));
            warnOfUnusedFile();
        }
        if (beans.containsBean(HANDLER_EXECUTOR)) {
            builder.handlerExecutor(beans.getBean(HANDLER_EXECUTOR, Executor.class));
        }
        if (beans.containsBean(CALLBACK_EXECUTOR)) {
            builder.callbackExecutor(beans.getBean(CALLBACK_EXECUTOR, Executor.class));
        }
        if (!properties.isAutoStartup() && environment.getProperty(KEEP_ALIVE, Boolean.class, true)) {
            builder.observer(new KeepAlive());
        }
        beans.getBeanProvider(RelayObserver.class).orderedStream().forEach(builder::observer);
        beans.getBeanProvider(RelayClientBuilderCustomizer.class)
                .orderedStream()
                .forEach(customizer -> customizer.customize(builder));
    }

    /** The vendor's variable may be meant for another program of the machine, so that it is no error here. */
    private void warnOfUnusedFile() {
        if (!warned && VendorVariables.of(environment).containsKey(RelayEnvironment.CA_FILE)) {
            warned = true;
            log.warn("{} is not used: the bean {} decides itself what it trusts", RelayEnvironment.CA_FILE, ENGINE);
        }
    }
}
