package io.relayspring.boot.handler;

import java.lang.reflect.Method;
import java.util.Set;
import org.springframework.util.ClassUtils;

/**
 * An annotated method of a bean.
 *
 * @param client the name of its client; empty for the one there is
 * @param contexts resolved; none means every context that no other handler has
 */
record Handler(HandlerKind kind, String bean, Class<?> type, Method method, String client, Set<String> contexts) {

    /** The method as a developer would look for it. */
    String where() {
        return ClassUtils.getUserClass(type).getName() + "." + method.getName() + " (bean '" + bean + "')";
    }
}
