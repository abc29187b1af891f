package io.relayspring.boot.handler;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
import org.springframework.validation.annotation.ValidationAnnotationUtils;

/**
 * Gives the body as it is. Spring takes an empty one for a missing one and refuses it, and a picture may come without
 * words. What is to be validated is left to Spring.
 */
final class BodyArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Payload payload = parameter.getParameterAnnotation(Payload.class);
        return parameter.getParameterType() == String.class
                && (payload == null || payload.expression().isEmpty())
                && Arrays.stream(parameter.getParameterAnnotations())
                        .allMatch(annotation -> ValidationAnnotationUtils.determineValidationHints(annotation) == null);
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, Message<?> message) {
        return ((Inbound) message).text().body();
    }
}
