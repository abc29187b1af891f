package io.relayspring.boot;

import io.relayspring.core.RelayClient;
import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.RelayEnvironment;
import io.relayspring.core.connection.ConnectionLimit;
import io.relayspring.core.observe.RelayObserver;
import java.util.Map;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;
import org.springframework.web.socket.client.WebSocketClient;

/** Builds clients of properties and of the beans that take the place of what is built in. */
final class RelayClientFactory {

    /** By name: an application's own STOMP client must not be taken. */
    static final String ENGINE = "relayWebSocketClient";

    static final String HANDLER_EXECUTOR = "relayHandlerExecutor";
    static final String CALLBACK_EXECUTOR = "relayCallbackExecutor";

    private final BeanFactory beans;
    private final Environment environment;
    private final RelayProperties properties;
    private final ConnectionLimit ownLimit;

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
                    .applyTo(builder, beans.getBeanProvider(SslBundles.class).getIfAvailable());
            builder.remainingCalls(properties.getShutdown().getRemainingCalls())
                    .virtualThreads(Threading.VIRTUAL.isActive(environment));
            replacements(builder);
            return builder.build();
        } catch (IllegalArgumentException unusable) {
            throw new RelayConfigurationException(
                    "The RELAY client '" + name + "' cannot be configured so: " + unusable.getMessage() + ".",
                    "Correct the property under " + prefix + ", the environment variable or the customizer.");
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
        }
        if (beans.containsBean(HANDLER_EXECUTOR)) {
            builder.handlerExecutor(beans.getBean(HANDLER_EXECUTOR, Executor.class));
        }
        if (beans.containsBean(CALLBACK_EXECUTOR)) {
            builder.callbackExecutor(beans.getBean(CALLBACK_EXECUTOR, Executor.class));
        }
        beans.getBeanProvider(RelayObserver.class).orderedStream().forEach(builder::observer);
        beans.getBeanProvider(RelayClientBuilderCustomizer.class)
                .orderedStream()
                .forEach(customizer -> customizer.customize(builder));
    }
}
