package io.relayspring.boot.handler;

import io.relayspring.boot.RelayConfigurationException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
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

    private final BeanFactory beans;
    private final List<RelayHandlerArgumentResolver> resolvers;

    /** @param resolvers the application's own */
    SignatureCheck(BeanFactory beans, List<RelayHandlerArgumentResolver> resolvers) {
        this.beans = beans;
        this.resolvers = resolvers;
    }

    /**
     * Checks the handler and the exception methods of its bean.
     *
     * @throws RelayConfigurationException if one of the methods cannot be called
     */
    void check(Handler handler) {
        callable(handler, handler.method(), handler.where());
        problem(handler.kind(), handler.method(), false)
                .ifPresent(problem -> refuse(handler.where(), problem.what(), problem.action()));
        for (Method method : ExceptionMethods.methods(handler.type())) {
            String where = "the @RelayExceptionHandler method " + handler.type().getName() + "." + method.getName();
            callable(handler, method, where);
            if (Stream.of(HandlerKind.values()).noneMatch(kind -> fits(kind, method))) {
                problem(handler.kind(), method, true)
                        .ifPresent(problem -> refuse(where, problem.what(), problem.action()));
            }
        }
    }

    /** Whether an exception method can be called for handlers of this kind. */
    boolean fits(HandlerKind kind, Method method) {
        return problem(kind, method, true).isEmpty();
    }

    /** Why a method cannot be called, and what to do about it. */
    private record Problem(String what, String action) {}

    private Optional<Problem> problem(HandlerKind kind, Method method, boolean takesExceptions) {
        Optional<Problem> result =
                ResultCheck.check(kind, method).map(what -> new Problem("returns " + what, ResultCheck.allowed(kind)));
        return result.or(() -> IntStream.range(0, method.getParameterCount())
                .mapToObj(i -> parameter(method, i))
                .filter(p -> !takesExceptions || !Throwable.class.isAssignableFrom(p.getParameterType()))
                .flatMap(p -> problem(kind, p).stream())
                .findFirst());
    }

    private static MethodParameter parameter(Method method, int index) {
        MethodParameter parameter = new SynthesizingMethodParameter(method, index);
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return parameter;
    }

    private void callable(Handler handler, Method method, String where) {
        Class<?> exposed = beans.getType(handler.bean());
        try {
            AopUtils.selectInvocableMethod(method, exposed == null ? handler.type() : exposed);
        } catch (IllegalStateException hiddenByProxy) {
            refuse(
                    where,
                    "cannot be called through the proxy around its bean",
                    "Make the method public and, if the proxy is one of an interface, declare it there or proxy the"
                            + " class.");
        }
    }

    private Optional<Problem> problem(HandlerKind kind, MethodParameter parameter) {
        Header header = parameter.getParameterAnnotation(Header.class);
        if (header != null) {
            return problem(kind, header, parameter);
        }
        String type = parameter.getParameterType().getSimpleName();
        return takes(kind, parameter)
                ? Optional.empty()
                : Optional.of(new Problem(
                        "has a parameter of type " + type + ", for which there is no value",
                        "It may take " + allowed(kind) + "."));
    }

    private boolean takes(HandlerKind kind, MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        if (kind.arguments().contains(type) || SPRING.contains(type)) {
            return true;
        }
        if (parameter.hasParameterAnnotation(Headers.class)) {
            return Map.class.isAssignableFrom(type);
        }
        boolean hasBody = kind == HandlerKind.MESSAGE;
        return (hasBody && (type == String.class || parameter.hasParameterAnnotation(Payload.class)))
                || resolvers.stream().anyMatch(resolver -> resolver.supportsParameter(parameter));
    }

    private static Optional<Problem> problem(HandlerKind kind, Header header, MethodParameter parameter) {
        String name = header.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : header.name();
        boolean optional = !header.required()
                || !header.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                || parameter.getParameterType() == Optional.class;
        // A placeholder is resolved with the first call only.
        return optional || name.contains("{") || kind.headers().contains(name)
                ? Optional.empty()
                : Optional.of(new Problem(
                        "asks for the header \"" + name + "\", which there is not",
                        "Its headers are " + String.join(", ", new TreeSet<>(kind.headers())) + "."));
    }

    private static String allowed(HandlerKind kind) {
        String types =
                kind.arguments().stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(", "));
        String body = kind == HandlerKind.MESSAGE ? ", the body as a String or @Payload" : "";
        return types + body + ", @Header(…) of " + String.join(", ", new TreeSet<>(kind.headers()))
                + ", and what a RelayHandlerArgumentResolver bean gives";
    }

    private static void refuse(String where, String what, String action) {
        throw new RelayConfigurationException(capital(where) + " " + what + ".", action);
    }

    private static String capital(String where) {
        return where.substring(0, 1).toUpperCase(Locale.ROOT) + where.substring(1);
    }
}
