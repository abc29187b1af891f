package io.relayspring.boot.handler;

import io.relayspring.boot.RelayConfigurationException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.SynthesizingMethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Headers;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.handler.annotation.ValueConstants;

/** Refuses at start what would fail with the first caller. */
final class SignatureCheck {

    private static final Set<Class<?>> SPRING = Set.of(Message.class, MessageHeaders.class);

    private final Handler handler;

    private SignatureCheck(Handler handler) {
        this.handler = handler;
    }

    /**
     * @throws RelayConfigurationException if the method cannot be called
     */
    static void check(Handler handler) {
        SignatureCheck check = new SignatureCheck(handler);
        Method method = handler.method();
        if (method.getReturnType() != void.class) {
            throw check.refused(
                    "returns " + method.getReturnType().getSimpleName() + ", which nobody takes",
                    "Let it return void.");
        }
        for (int i = 0; i < method.getParameterCount(); i++) {
            check.parameter(new SynthesizingMethodParameter(method, i));
        }
    }

    private void parameter(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        Class<?> type = parameter.getParameterType();
        Header header = parameter.getParameterAnnotation(Header.class);
        if (header != null) {
            header(header, parameter);
        } else if (!takes(parameter, type)) {
            throw refused(
                    "has a parameter of type " + type.getSimpleName() + ", for which there is no value",
                    "It may take " + allowed() + ".");
        }
    }

    private boolean takes(MethodParameter parameter, Class<?> type) {
        if (handler.kind().arguments().contains(type) || SPRING.contains(type)) {
            return true;
        }
        if (parameter.hasParameterAnnotation(Headers.class)) {
            return Map.class.isAssignableFrom(type);
        }
        boolean hasBody = handler.kind() == HandlerKind.MESSAGE;
        return hasBody && (type == String.class || parameter.hasParameterAnnotation(Payload.class));
    }

    private void header(Header header, MethodParameter parameter) {
        String name = header.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : header.name();
        boolean optional = !header.required()
                || !header.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                || parameter.getParameterType() == Optional.class;
        // A placeholder is resolved with the first call only.
        if (!optional && !name.contains("{") && !handler.kind().headers().contains(name)) {
            throw refused(
                    "asks for the header \"" + name + "\", which there is not",
                    "Its headers are "
                            + String.join(", ", new TreeSet<>(handler.kind().headers())) + ".");
        }
    }

    private String allowed() {
        String types = handler.kind().arguments().stream()
                .map(Class::getSimpleName)
                .sorted()
                .collect(Collectors.joining(", "));
        String body = handler.kind() == HandlerKind.MESSAGE ? ", the body as a String or @Payload" : "";
        return types + body + ", and @Header(…) of "
                + String.join(", ", new TreeSet<>(handler.kind().headers()));
    }

    private RelayConfigurationException refused(String what, String action) {
        return new RelayConfigurationException(
                "The " + handler.kind() + " method " + handler.where() + " " + what + ".", action);
    }
}
