package io.relayspring.boot.handler;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotationUtils;

/** Finds the handlers by the types of the beans, so that lazy and scoped beans are found without being made. */
final class HandlerFinder {

    private static final Logger log = LoggerFactory.getLogger(HandlerFinder.class);

    private final ConfigurableListableBeanFactory beans;
    private final ContextNames names;

    HandlerFinder(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
        this.names = new ContextNames(beans);
    }

    List<Handler> find() {
        List<Handler> found = new ArrayList<>();
        for (String bean : beans.getBeanNamesForType(Object.class, true, false)) {
            // Its proxy is a bean of its own and is found under the name that users know.
            if (ScopedProxyUtils.isScopedTarget(bean)) {
                continue;
            }
            Class<?> type = AutoProxyUtils.determineTargetClass(beans, bean);
            if (type != null && !FactoryBean.class.isAssignableFrom(type)) {
                for (HandlerKind kind : HandlerKind.values()) {
                    found.addAll(of(kind, bean, type));
                }
            }
        }
        return found;
    }

    private List<Handler> of(HandlerKind kind, String bean, Class<?> type) {
        if (!AnnotationUtils.isCandidateClass(type, kind.annotation())) {
            return List.of();
        }
        return methods(kind, type).entrySet().stream()
                .map(e -> handler(kind, bean, type, e.getKey(), e.getValue()))
                .toList();
    }

    private Handler handler(HandlerKind kind, String bean, Class<?> type, Method method, HandlerKind.Marked marked) {
        String client =
                String.valueOf(beans.resolveEmbeddedValue(marked.client())).strip();
        return new Handler(kind, bean, type, method, client, names.resolve(marked.contexts()));
    }

    // Some library's bean may name classes in its signatures that are not there, and is no handler of ours then.
    private static Map<Method, HandlerKind.Marked> methods(HandlerKind kind, Class<?> type) {
        MethodIntrospector.MetadataLookup<HandlerKind.Marked> marked = kind::on;
        try {
            return MethodIntrospector.selectMethods(type, marked);
        } catch (IllegalStateException | NoClassDefFoundError unresolvable) {
            log.debug("the methods of {} cannot be looked at", type, unresolvable);
            return Map.of();
        }
    }
}
