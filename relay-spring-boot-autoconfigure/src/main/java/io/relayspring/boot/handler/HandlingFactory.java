package io.relayspring.boot.handler;

import io.relayspring.boot.RelayClientProperties;
import io.relayspring.boot.RelayClientProperties.AfterReturn;
import io.relayspring.boot.RelayConfigurationException;
import io.relayspring.boot.RelayHandlerErrorHandler;
import io.relayspring.boot.RelayProperties;
import io.relayspring.core.RelayClient;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.messaging.handler.annotation.support.MessageHandlerMethodFactory;

/** Makes handlers for the client out of annotated methods. */
final class HandlingFactory {

    private final BeanFactory beans;
    private final MessageHandlerMethodFactory methods;
    private final ObjectProvider<RelayHandlerErrorHandler> errors;
    private final SignatureCheck signatures;
    private final RelayProperties properties;

    HandlingFactory(
            BeanFactory beans,
            MessageHandlerMethodFactory methods,
            SignatureCheck signatures,
            RelayProperties properties) {
        this.signatures = signatures;
        this.beans = beans;
        this.methods = methods;
        this.errors = beans.getBeanProvider(RelayHandlerErrorHandler.class);
        this.properties = properties;
    }

    CallHandling calls(Handler handler, RelayClient client) {
        boolean hangsUp = afterReturn(handler, client) == AfterReturn.HANGUP;
        return new CallHandling(invoker(handler), exceptions(handler), errorHandler(handler), client, hangsUp);
    }

    MessageHandling messages(Handler handler, RelayClient client) {
        return new MessageHandling(invoker(handler), exceptions(handler), errorHandler(handler), client);
    }

    private HandlerInvoker invoker(Handler handler) {
        return new HandlerInvoker(handler.bean(), handler.method(), beans, methods);
    }

    private ExceptionMethods exceptions(Handler handler) {
        return new ExceptionMethods(
                handler.type(),
                method -> signatures.fits(handler, method),
                method -> new HandlerInvoker(handler.bean(), method, beans, methods));
    }

    private @Nullable RelayHandlerErrorHandler errorHandler(Handler handler) {
        String name = handler.settings().errorHandler();
        if (name.isEmpty()) {
            return common(handler);
        }
        if (!beans.containsBean(name) || !beans.isTypeMatch(name, RelayHandlerErrorHandler.class)) {
            throw new RelayConfigurationException(
                    "The error handler '" + name + "' of " + handler.where() + " is no bean of type "
                            + RelayHandlerErrorHandler.class.getSimpleName() + ".",
                    "Define such a bean, or correct the attribute errorHandler.");
        }
        return beans.getBean(name, RelayHandlerErrorHandler.class);
    }

    private @Nullable RelayHandlerErrorHandler common(Handler handler) {
        try {
            return errors.getIfAvailable();
        } catch (NoUniqueBeanDefinitionException several) {
            throw new RelayConfigurationException(
                    "There are several error handlers, and it is not said which is for " + handler.where() + ": "
                            + several.getMessage() + ".",
                    "Mark the common one with @Primary, or the others with @Bean(defaultCandidate = false).",
                    several);
        }
    }

    /** What the method says, else its account, else what is said for all. */
    private @Nullable AfterReturn afterReturn(Handler handler, RelayClient client) {
        AfterReturn own = handler.settings().afterReturn();
        if (own != null) {
            return own;
        }
        RelayClientProperties account = properties.getClients().get(client.name());
        AfterReturn ofAccount = account == null ? null : account.getHandlers().getAfterReturn();
        return ofAccount == null ? properties.getHandlers().getAfterReturn() : ofAccount;
    }
}
