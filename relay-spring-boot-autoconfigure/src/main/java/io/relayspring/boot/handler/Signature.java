package io.relayspring.boot.handler;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.aop.SpringProxy;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedMethod;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Headers;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.util.ClassUtils;

/**
 * A method as it is called: behind a proxy of an interface that is the interface's. Its types are those of the bean, and
 * what annotates its parameters may stand in an interface.
 */
final class Signature extends AnnotatedMethod {

    private static final Set<Class<? extends Annotation>> CHOOSING = Set.of(Header.class, Headers.class, Payload.class);

    private final Class<?> type;

    private Signature(Method method, Class<?> bean) {
        super(method);
        this.type = ClassUtils.getUserClass(bean);
    }

    /**
     * The method of a bean of this class.
     *
     * @throws IllegalStateException if a proxy hides it
     */
    static Signature of(Method method, Class<?> bean) {
        Method called = AopUtils.selectInvocableMethod(method, bean);
        boolean subclassed = SpringProxy.class.isAssignableFrom(bean) && !Proxy.isProxyClass(bean);
        if (subclassed && Modifier.isFinal(called.getModifiers())) {
            throw new IllegalStateException("It would run on the proxy, whose fields are empty");
        }
        return new Signature(called, bean);
    }

    @Override
    protected Class<?> getContainingClass() {
        return type;
    }

    Stream<MethodParameter> parameters() {
        return Arrays.stream(getMethodParameters())
                .peek(parameter -> parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer()));
    }

    /** Whether nothing is lost of what the method says of its parameters. */
    boolean saysAllOf(Method method) {
        return IntStream.range(0, method.getParameterCount())
                .allMatch(i -> CHOOSING.stream()
                        .filter(method.getParameters()[i]::isAnnotationPresent)
                        .allMatch(getMethodParameters()[i]::hasParameterAnnotation));
    }
}
