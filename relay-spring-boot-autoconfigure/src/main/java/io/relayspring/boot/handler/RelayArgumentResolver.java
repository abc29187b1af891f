package io.relayspring.boot.handler;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;

/** Gives a handler what it names by type alone: the call, the message, the device, the offer, the client. */
final class RelayArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return HandlerKind.CALL.arguments().contains(type)
                || HandlerKind.MESSAGE.arguments().contains(type);
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, Message<?> message) {
        return ((Inbound) message).argument(parameter.getParameterType());
    }
}
