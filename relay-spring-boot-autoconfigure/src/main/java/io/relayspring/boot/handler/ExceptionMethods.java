package io.relayspring.boot.handler;

import io.relayspring.boot.RelayConfigurationException;
import io.relayspring.boot.annotation.RelayExceptionHandler;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.messaging.handler.invocation.AbstractExceptionHandlerMethodResolver;
import org.springframework.util.ClassUtils;

/** The methods of a handler's bean that are called when the handler has thrown. */
final class ExceptionMethods {

    private static final MethodIntrospector.MetadataLookup<RelayExceptionHandler> MARKED =
            method -> AnnotatedElementUtils.findMergedAnnotation(method, RelayExceptionHandler.class);

    private final ByException byException;
    private final Function<Method, HandlerInvoker> invokers;
    private final Map<Method, HandlerInvoker> made = new ConcurrentHashMap<>();

    /**
     * @param type the bean's
     * @param fits those that the handler's kind can call
     * @param invokers make what calls such a method
     * @throws RelayConfigurationException if two are for the same exception, or one for none
     */
    ExceptionMethods(Class<?> type, Predicate<Method> fits, Function<Method, HandlerInvoker> invokers) {
        Class<?> user = ClassUtils.getUserClass(type);
        this.invokers = invokers;
        this.byException =
                new ByException(mapped(user, methods(user).stream().filter(fits).toList()));
    }

    static Set<Method> methods(Class<?> type) {
        return MethodIntrospector.selectMethods(type, MARKED).keySet();
    }

    /** What calls the method for the exception, or for its cause, if there is one. */
    Optional<HandlerInvoker> find(Throwable failure) {
        return Optional.ofNullable(byException.resolveMethod(failure))
                .map(method -> made.computeIfAbsent(method, invokers));
    }

    private static Map<Class<? extends Throwable>, Method> mapped(Class<?> type, List<Method> methods) {
        Map<Class<? extends Throwable>, Method> mapped = new HashMap<>();
        for (Method method : methods) {
            for (Class<? extends Throwable> exception : ByException.of(type, method)) {
                Method other = mapped.putIfAbsent(exception, method);
                if (other != null) {
                    throw new RelayConfigurationException(
                            "Two @RelayExceptionHandler methods of " + type.getName() + " are for "
                                    + exception.getSimpleName() + ": " + other.getName() + " and " + method.getName()
                                    + ".",
                            "Leave one of them, or give them exceptions of their own.");
                }
            }
        }
        return mapped;
    }

    /** An error is not recovered from: a method for one would never be called. */
    private static List<Class<? extends Throwable>> exceptions(
            Class<?> type, Method method, List<Class<? extends Throwable>> taken) {
        if (taken.stream().anyMatch(Error.class::isAssignableFrom)) {
            throw new RelayConfigurationException(
                    "The @RelayExceptionHandler method " + type.getName() + "." + method.getName()
                            + " is for an error.",
                    "Let it take an exception; errors are logged, and the call is hung up.");
        }
        return taken;
    }

    private static final class ByException extends AbstractExceptionHandlerMethodResolver {

        ByException(Map<Class<? extends Throwable>, Method> methods) {
            super(methods);
        }

        static List<Class<? extends Throwable>> of(Class<?> type, Method method) {
            RelayExceptionHandler marked = MARKED.inspect(method);
            if (marked != null && marked.value().length > 0) {
                return List.of(marked.value());
            }
            try {
                return exceptions(type, method, getExceptionsFromMethodSignature(method));
            } catch (IllegalStateException none) {
                throw new RelayConfigurationException(
                        "The @RelayExceptionHandler method " + type.getName() + "." + method.getName()
                                + " is for no exception.",
                        "Let it take the exception as an argument, or name its type in the annotation.");
            }
        }
    }
}
