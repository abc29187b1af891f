package io.relayspring.boot.handler;

import io.relayspring.boot.RelayClientAutoConfiguration;
import io.relayspring.boot.RelayHandlerErrorHandler;
import io.relayspring.boot.RelayProperties;
import io.relayspring.core.RelayClient;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.handler.annotation.support.DefaultMessageHandlerMethodFactory;
import org.springframework.messaging.handler.annotation.support.MessageHandlerMethodFactory;

/** Calls the methods annotated as handlers, on whatever bean they stand. */
@AutoConfiguration(after = RelayClientAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "signalwire.relay.enabled", matchIfMissing = true)
@ConditionalOnBean(RelayClient.class)
public final class RelayHandlerAutoConfiguration {

    RelayHandlerAutoConfiguration() {}

    // Found by name only, so that it is not taken for the factory of another library's listeners.
    @Bean(defaultCandidate = false)
    @ConditionalOnMissingBean(name = "relayHandlerMethodFactory")
    DefaultMessageHandlerMethodFactory relayHandlerMethodFactory() {
        DefaultMessageHandlerMethodFactory factory = new DefaultMessageHandlerMethodFactory();
        factory.setCustomArgumentResolvers(List.of(new RelayArgumentResolver()));
        return factory;
    }

    @Bean
    HandlerRegistrar relayHandlerRegistrar(
            ConfigurableListableBeanFactory beans,
            ObjectProvider<RelayClient> clients,
            @Qualifier("relayHandlerMethodFactory") MessageHandlerMethodFactory methods,
            ObjectProvider<RelayHandlerErrorHandler> errors,
            RelayProperties properties) {
        HandlerPolicy policy = new HandlerPolicy(errors.getIfAvailable(), properties);
        return new HandlerRegistrar(beans, new HandlerClients(clients), methods, policy);
    }
}
