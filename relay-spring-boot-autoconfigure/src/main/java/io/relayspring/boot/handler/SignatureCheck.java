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
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.MethodParameter;
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
        problem(handler.kind(), signature(handler, handler.method(), handler.where()), false)
                .ifPresent(problem -> refuse(handler.where(), problem));
        for (Method method : ExceptionMethods.methods(handler.type())) {
            String where = "the @RelayExceptionHandler method " + handler.type().getName() + "." + method.getName();
            Signature signature = signature(handler, method, where);
            if (Stream.of(HandlerKind.values())
                    .noneMatch(kind -> problem(kind, signature, true).isEmpty())) {
                problem(handler.kind(), signature, true).ifPresent(problem -> refuse(where, problem));
            }
        }
    }

    /** Whether an exception method of its bean can be called for the handler. */
    boolean fits(Handler handler, Method method) {
        return problem(handler.kind(), signature(handler, method, handler.where()), true)
                .isEmpty();
    }

    /** Why a method cannot be called, and what to do about it. */
    private record Problem(String what, String action) {}

    private Optional<Problem> problem(HandlerKind kind, Signature method, boolean takesExceptions) {
        Optional<Problem> result = ResultCheck.check(kind, method.getReturnType())
                .map(what -> new Problem("returns " + what, ResultCheck.allowed(kind)));
        return result.or(() -> method.parameters()
                .filter(p -> !takesExceptions || !Throwable.class.isAssignableFrom(p.getParameterType()))
                .flatMap(p -> problem(kind, p).stream())
                .findFirst());
    }

    private Signature signature(Handler handler, Method method, String where) {
        Class<?> exposed = beans.getType(handler.bean());
        Signature signature;
        try {
            signature = Signature.of(method, exposed == null ? handler.type() : exposed);
        } catch (IllegalStateException hiddenByProxy) {
            throw refusal(
                    where,
                    "cannot be called through the proxy around its bean",
                    "Make the method public and not final and, if the proxy is one of an interface, declare it there or"
                            + " proxy the class.");
        }
        if (!signature.saysAllOf(method)) {
            throw refusal(
                    where,
                    "is called through the interface "
                            + signature.getMethod().getDeclaringClass().getName()
                            + ", where its parameters are not annotated",
                    "Annotate them there as well, or proxy the class.");
        }
        return signature;
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

    private static void refuse(String where, Problem problem) {
        throw refusal(where, problem.what(), problem.action());
    }

    private static RelayConfigurationException refusal(String where, String what, String action) {
        return new RelayConfigurationException(capital(where) + " " + what + ".", action);
    }

    private static String capital(String where) {
        return where.substring(0, 1).toUpperCase(Locale.ROOT) + where.substring(1);
    }
}
