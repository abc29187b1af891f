package io.relayspring.boot.context;

import io.micrometer.context.ContextSnapshotFactory;
import io.relayspring.boot.ConditionalOnRelayEnabled;
import io.relayspring.boot.RelayClientAutoConfiguration;
import io.relayspring.boot.RelayClientBuilderCustomizer;
import io.relayspring.core.observe.ThreadContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Logging context and, where Micrometer's context propagation is there, all else on the threads of handlers and callbacks. */
@AutoConfiguration(after = RelayClientAutoConfiguration.class)
@ConditionalOnRelayEnabled
public final class RelayThreadContextAutoConfiguration {

    RelayThreadContextAutoConfiguration() {}

    @Bean
    RelayClientBuilderCustomizer relayThreadContextCustomizer(ObjectProvider<ThreadContext> contexts) {
        return builder -> contexts.orderedStream().forEach(builder::threadContext);
    }

    // Last, so that the names of call and client stand whatever the others bring.
    @Bean
    @Order
    @ConditionalOnMissingBean(name = "relayLogContext")
    ThreadContext relayLogContext() {
        return new LogContext();
    }

    /** Only where its library is there. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ContextSnapshotFactory.class)
    static class Propagation {

        @Bean
        @Order(0)
        @ConditionalOnMissingBean(name = "relayPropagatedContext")
        ThreadContext relayPropagatedContext() {
            return new PropagatedContext();
        }
    }
}
