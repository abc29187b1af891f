package io.relayspring.boot.handler;

import java.lang.reflect.UndeclaredThrowableException;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.messaging.handler.annotation.support.MessageHandlerMethodFactory;
import org.springframework.messaging.handler.invocation.InvocableHandlerMethod;

/** Calls a handler's method on its bean, which is asked for anew each time: it may be lazy or have a scope. */
final class HandlerInvoker {

    private final Handler handler;
    private final BeanFactory beans;
    private final MessageHandlerMethodFactory methods;
    private volatile @Nullable Prepared last;

    HandlerInvoker(Handler handler, BeanFactory beans, MessageHandlerMethodFactory methods) {
        this.handler = handler;
        this.beans = beans;
        this.methods = methods;
    }

    /** Throws what the method throws, unwrapped: the client tells a caller who has gone from a failure by its type. */
    void invoke(Inbound inbound) throws Exception {
        Object bean = beans.getBean(handler.bean());
        try {
            prepared(bean).invoke(inbound);
        } catch (UndeclaredThrowableException wrapped) {
            throw wrapped.getCause() instanceof Exception undeclared ? undeclared : wrapped;
        }
    }

    @SuppressWarnings("ReferenceEquality") // The very bean: an equal one has a state of its own.
    private InvocableHandlerMethod prepared(Object bean) {
        Prepared known = last;
        if (known == null || known.bean() != bean) {
            known = new Prepared(
                    bean,
                    methods.createInvocableHandlerMethod(
                            bean, AopUtils.selectInvocableMethod(handler.method(), bean.getClass())));
            last = known;
        }
        return known.method();
    }

    /** Both together, so that threads that race never see one without the other. */
    private record Prepared(Object bean, InvocableHandlerMethod method) {}
}
