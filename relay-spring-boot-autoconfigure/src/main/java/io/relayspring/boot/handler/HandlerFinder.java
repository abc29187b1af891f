package io.relayspring.boot.handler;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedObject;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.annotation.Order;
import org.springframework.core.annotation.OrderUtils;

/** Finds the handlers by the types of the beans, so that lazy and scoped beans are found without being made. */
final class HandlerFinder {

    private static final Logger log = LoggerFactory.getLogger(HandlerFinder.class);

    private final ConfigurableListableBeanFactory beans;

    /** How many handlers without an id each name has been given to. */
    private final Map<String, Integer> named = new HashMap<>();

    HandlerFinder(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    List<Handler> find() {
        List<Handler> found = new ArrayList<>();
        for (String bean : beans.getBeanNamesForType(Object.class, true, false)) {
            // Its proxy is a bean of its own and is found under the name that users know.
            if (ScopedProxyUtils.isScopedTarget(bean)) {
                continue;
            }
            Class<?> type = type(bean);
            if (type != null && !FactoryBean.class.isAssignableFrom(type)) {
                for (HandlerKind kind : HandlerKind.values()) {
                    of(kind, bean, type, found);
                }
            }
        }
        return found;
    }

    /** Behind proxies too: one of an interface says nothing of the annotations in the class. */
    private @Nullable Class<?> type(String bean) {
        Class<?> type = AutoProxyUtils.determineTargetClass(beans, bean);
        if (type != null && ScopedObject.class.isAssignableFrom(type)) {
            Class<?> target = AutoProxyUtils.determineTargetClass(beans, ScopedProxyUtils.getTargetBeanName(bean));
            return target == null ? type : target;
        }
        // Made by hand, so that nobody has noted what is behind it.
        Object made = type != null && Proxy.isProxyClass(type) ? beans.getSingleton(bean) : null;
        return made == null || made instanceof FactoryBean ? type : AopUtils.getTargetClass(made);
    }

    // A class tells its methods in no order; without one of our own, ids and ties would change from run to run.
    private void of(HandlerKind kind, String bean, Class<?> type, List<Handler> found) {
        if (AnnotationUtils.isCandidateClass(type, kind.annotation())) {
            methods(kind, type).entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                    .forEach(entry -> entry.getValue()
                            .forEach(marked -> found.add(handler(kind, bean, type, entry.getKey(), marked))));
        }
    }

    private Handler handler(HandlerKind kind, String bean, Class<?> type, Method method, Annotated annotated) {
        String where = Handler.where(kind, bean, type, method);
        AttributeResolver attributes = new AttributeResolver(beans, where);
        String condition = attributes.text(annotated.condition());
        HandlerSettings settings = new HandlerSettings(
                id(attributes.text(annotated.id()), bean + "." + method.getName()),
                attributes.text(annotated.client()),
                attributes.contexts(annotated.contexts()),
                condition.isEmpty() ? null : HandlerCondition.of(condition, kind, where, beans),
                order(type, method),
                attributes.concurrency(annotated.concurrency()),
                attributes.afterReturn(annotated.afterReturn()),
                attributes.autoStartup(annotated.autoStartup()),
                attributes.text(annotated.errorHandler()));
        return new Handler(kind, bean, type, method, settings);
    }

    private String id(String own, String name) {
        if (!own.isEmpty()) {
            return own;
        }
        int nth = named.merge(name, 1, Integer::sum);
        return nth == 1 ? name : name + "-" + nth;
    }

    private static int order(Class<?> type, Method method) {
        Order own = AnnotatedElementUtils.findMergedAnnotation(method, Order.class);
        return own == null ? OrderUtils.getOrder(type, Ordered.LOWEST_PRECEDENCE) : own.value();
    }

    // Some library's bean may name classes in its signatures that are not there, and is no handler of ours then.
    private static Map<Method, List<Annotated>> methods(HandlerKind kind, Class<?> type) {
        MethodIntrospector.MetadataLookup<List<Annotated>> lookup = method -> marked(kind, method);
        try {
            return MethodIntrospector.selectMethods(type, lookup);
        } catch (IllegalStateException | NoClassDefFoundError unresolvable) {
            log.debug("the methods of {} cannot be looked at", type, unresolvable);
            return Map.of();
        }
    }

    private static @Nullable List<Annotated> marked(HandlerKind kind, Method method) {
        List<Annotated> marked = kind.on(method);
        return marked.isEmpty() ? null : marked;
    }
}
