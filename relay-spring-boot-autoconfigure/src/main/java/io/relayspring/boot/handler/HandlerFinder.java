package io.relayspring.boot.handler;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.aop.framework.AopInfrastructureBean;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotationUtils;

/** Finds the handlers by the types of the beans, so that lazy and scoped beans are found without being made. */
final class HandlerFinder {

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
            if (type != null && mayHoldHandlers(type)) {
                for (HandlerKind kind : HandlerKind.values()) {
                    found.addAll(of(kind, bean, type));
                }
            }
        }
        return found;
    }

    private static boolean mayHoldHandlers(Class<?> type) {
        return !AopInfrastructureBean.class.isAssignableFrom(type) && !FactoryBean.class.isAssignableFrom(type);
    }

    private List<Handler> of(HandlerKind kind, String bean, Class<?> type) {
        if (!AnnotationUtils.isCandidateClass(type, kind.annotation())) {
            return List.of();
        }
        MethodIntrospector.MetadataLookup<List<String>> contexts = kind::contextsOn;
        Map<Method, List<String>> methods = MethodIntrospector.selectMethods(type, contexts);
        return methods.entrySet().stream()
                .map(e -> new Handler(kind, bean, type, e.getKey(), names.resolve(e.getValue())))
                .toList();
    }
}
