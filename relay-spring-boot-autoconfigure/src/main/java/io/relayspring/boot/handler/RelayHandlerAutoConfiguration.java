package io.relayspring.boot.handler;

import io.relayspring.boot.ConditionalOnRelayEnabled;
import io.relayspring.boot.RelayClientAutoConfiguration;
import io.relayspring.boot.RelayProperties;
import io.relayspring.core.RelayClient;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.messaging.converter.CompositeMessageConverter;
import org.springframework.messaging.converter.JacksonJsonMessageConverter;
import org.springframework.messaging.handler.annotation.support.DefaultMessageHandlerMethodFactory;
import org.springframework.messaging.handler.annotation.support.MessageHandlerMethodFactory;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
import org.springframework.validation.Validator;
import tools.jackson.databind.json.JsonMapper;

/** Calls the methods annotated as handlers, on whatever bean they stand. */
@AutoConfiguration(after = RelayClientAutoConfiguration.class)
@ConditionalOnRelayEnabled
@ConditionalOnBean(RelayClient.class)
public final class RelayHandlerAutoConfiguration {

    RelayHandlerAutoConfiguration() {}

    // Found by name only, so that it is not taken for the factory of another library's listeners.
    @Bean(defaultCandidate = false)
    @ConditionalOnMissingBean(name = "relayHandlerMethodFactory")
    DefaultMessageHandlerMethodFactory relayHandlerMethodFactory(
            ObjectProvider<RelayHandlerArgumentResolver> resolvers,
            ObjectProvider<JsonMapper> json,
            ObjectProvider<Validator> validator) {
        List<HandlerMethodArgumentResolver> arguments = new ArrayList<>(List.of(new RelayArgumentResolver()));
        resolvers.orderedStream().map(CustomArgumentResolver::new).forEach(arguments::add);
        arguments.add(new BodyArgumentResolver());
        DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();
        JsonMapper mapper = json.getIfUnique(() -> JsonMapper.builder().build());
        DefaultMessageHandlerMethodFactory factory = new DefaultMessageHandlerMethodFactory();
        factory.setCustomArgumentResolvers(arguments);
        factory.setConversionService(conversion);
        factory.setMessageConverter(new CompositeMessageConverter(
                List.of(new BodyConverter(conversion), new JacksonJsonMessageConverter(mapper))));
        validator.ifUnique(factory::setValidator);
        return factory;
    }

    @Bean
    RelayHandlerRegistry relayHandlerRegistry() {
        return new RelayHandlerRegistry();
    }

    @Bean
    HandlerRegistrar relayHandlerRegistrar(
            ConfigurableListableBeanFactory beans,
            @Qualifier("relayHandlerMethodFactory") MessageHandlerMethodFactory methods,
            ObjectProvider<RelayHandlerArgumentResolver> resolvers,
            RelayHandlerRegistry registry,
            RelayProperties properties) {
        SignatureCheck signatures =
                new SignatureCheck(beans, resolvers.orderedStream().toList());
        return new HandlerRegistrar(
                beans,
                new HandlerClients(beans),
                new HandlingFactory(beans, methods, signatures, properties),
                signatures,
                registry);
    }
}
