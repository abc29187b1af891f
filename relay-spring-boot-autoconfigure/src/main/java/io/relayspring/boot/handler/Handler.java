package io.relayspring.boot.handler;

import java.lang.reflect.Method;
import org.springframework.util.ClassUtils;

/** An annotated method of a bean. */
record Handler(HandlerKind kind, String bean, Class<?> type, Method method, HandlerSettings settings) {

    String id() {
        return settings.id();
    }

    /** The method as a developer would look for it. */
    String where() {
        return where(kind, bean, type, method);
    }

    static String where(HandlerKind kind, String bean, Class<?> type, Method method) {
        return "the " + kind + " method " + ClassUtils.getUserClass(type).getName() + "." + method.getName()
                + " (bean '" + bean + "')";
    }
}
