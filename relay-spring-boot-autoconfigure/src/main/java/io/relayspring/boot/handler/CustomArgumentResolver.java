package io.relayspring.boot.handler;

import io.relayspring.core.call.Call;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;

/** One of the application's own, as spring-messaging asks it. */
record CustomArgumentResolver(RelayHandlerArgumentResolver resolver) implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return resolver.supportsParameter(parameter);
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, Message<?> message) throws Exception {
        Inbound inbound = (Inbound) message;
        Call call = inbound.call();
        return call == null
                ? resolver.resolveArgument(parameter, inbound.text())
                : resolver.resolveArgument(parameter, call);
    }
}
