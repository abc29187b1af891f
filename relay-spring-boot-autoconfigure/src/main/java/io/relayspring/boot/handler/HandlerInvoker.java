package io.relayspring.boot.handler;

import io.relayspring.core.async.Pending;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.messaging.handler.annotation.support.MessageHandlerMethodFactory;
import org.springframework.messaging.handler.invocation.InvocableHandlerMethod;

/** Calls a method of a bean, which is asked for anew each time: it may be lazy or have a scope. */
final class HandlerInvoker {

    private final String bean;
    private final Method method;
    private final BeanFactory beans;
    private final MessageHandlerMethodFactory methods;
    private volatile @Nullable Prepared last;

    HandlerInvoker(String bean, Method method, BeanFactory beans, MessageHandlerMethodFactory methods) {
        this.bean = bean;
        this.method = method;
        this.beans = beans;
        this.methods = methods;
    }

    /** The bean, asked for anew. */
    Object target() {
        return beans.getBean(bean);
    }

    /**
     * What the method returns, when that is done; fails with what it throws, unwrapped: the client tells a caller who
     * has gone from a failure by its type.
     *
     * @param more arguments, given by their types
     */
    CompletionStage<@Nullable Object> invoke(Object target, Inbound inbound, Object... more) {
        try {
            return staged(prepared(target).invoke(inbound, more));
        } catch (UndeclaredThrowableException wrapped) {
            return CompletableFuture.failedStage(
                    wrapped.getCause() instanceof Exception undeclared ? undeclared : wrapped);
        } catch (Exception thrown) {
            return CompletableFuture.failedStage(thrown);
        }
    }

    private static CompletionStage<@Nullable Object> staged(@Nullable Object result) {
        if (result instanceof CompletionStage<?> stage) {
            return stage.thenApply(value -> value);
        }
        if (result instanceof Pending<?> pending) {
            return pending.toFuture().thenApply(value -> value);
        }
        return CompletableFuture.completedStage(result);
    }

    @SuppressWarnings("ReferenceEquality") // The very bean: an equal one has a state of its own.
    private InvocableHandlerMethod prepared(Object target) {
        Prepared known = last;
        if (known == null || known.bean() != target) {
            known = new Prepared(
                    target,
                    methods.createInvocableHandlerMethod(
                            target, AopUtils.selectInvocableMethod(method, target.getClass())));
            last = known;
        }
        return known.method();
    }

    /** Both together, so that threads that race never see one without the other. */
    private record Prepared(Object bean, InvocableHandlerMethod method) {}
}
