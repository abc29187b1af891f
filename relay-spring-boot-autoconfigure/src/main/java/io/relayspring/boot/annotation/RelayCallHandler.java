package io.relayspring.boot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.messaging.handler.annotation.MessageMapping;

/**
 * The method answers inbound calls. Its contexts are subscribed without being listed anywhere else.
 *
 * <p>Arguments, in any order: {@link io.relayspring.core.call.Call}, {@link io.relayspring.core.device.Device},
 * {@link io.relayspring.core.event.CallReceivedEvent}, {@link io.relayspring.core.RelayClient},
 * {@code @Header("from")}, {@code "to"}, {@code "context"}, {@code "callId"}, {@code "deviceType"}, {@code "client"},
 * and what a {@link io.relayspring.boot.handler.RelayHandlerArgumentResolver} gives. It returns nothing, or a
 * {@link java.util.concurrent.CompletionStage} or {@link io.relayspring.core.async.Pending}, which is waited for
 * without a thread.
 *
 * <p>Runs on the handlers' executor, one call to a thread, and may block. What it throws goes to the
 * {@link RelayExceptionHandler} methods of its bean, then to the error handler; without either it is logged with the
 * call's id and the call is hung up. {@link io.relayspring.core.error.CallGoneException} is a quiet end.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Repeatable(RelayCallHandlers.class)
// Its reflection hints make the method callable in a native image.
@MessageMapping
public @interface RelayCallHandler {

    /** Short for {@link #context()}. */
    @AliasFor("context")
    String[] value() default {};

    /**
     * The contexts whose calls the method answers; none means every context that no other method answers. Placeholders
     * and SpEL are resolved, and may give several, as a list or separated by commas.
     */
    @AliasFor("value")
    String[] context() default {};

    /**
     * What the handler is called in the {@link io.relayspring.boot.handler.RelayHandlerRegistry}, in logs and metrics;
     * the bean's name, a dot and the method's unless set. Placeholders are resolved.
     */
    String id() default "";

    /**
     * The name of the account whose calls these are, where there are several; none means the one client, or the primary
     * one of several. Placeholders are resolved.
     */
    String client() default "";

    /**
     * A SpEL expression over {@code from}, {@code to}, {@code deviceType} and {@code context} (and beans, as
     * {@code @name}) that is true for the calls that the method answers, so that several can share a context. Those with
     * a condition are asked in the order of {@link org.springframework.core.annotation.Order @Order} on method or class,
     * the one without takes the rest. Asked on the handlers' executor; one that fails is logged and counts as not met.
     */
    String condition() default "";

    /**
     * How many calls the method answers at once; the others ring on, in the order of their coming, and hold no thread.
     * As many as there are unless set. Placeholders are resolved.
     */
    String concurrency() default "";

    /**
     * What becomes of a call that is still up when the method has returned: {@code leave} or {@code hangup}; the
     * property {@code signalwire.relay.handlers.after-return} decides unless set. Hanging up ends what was not awaited. Placeholders are resolved.
     */
    String afterReturn() default "";

    /**
     * Whether the method answers from the start; {@code false} leaves that to
     * {@link io.relayspring.boot.handler.RelayHandler#resume}. Placeholders are resolved.
     */
    String autoStartup() default "true";

    /** The name of the {@link io.relayspring.boot.RelayHandlerErrorHandler} bean to use instead of the common one. */
    String errorHandler() default "";
}
