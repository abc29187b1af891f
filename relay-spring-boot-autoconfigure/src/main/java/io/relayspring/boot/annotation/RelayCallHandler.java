package io.relayspring.boot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.messaging.handler.annotation.MessageMapping;

/**
 * The method answers inbound calls. Its contexts are subscribed without being listed anywhere else.
 *
 * <p>Arguments, in any order: {@link io.relayspring.core.call.Call}, {@link io.relayspring.core.device.Device},
 * {@link io.relayspring.core.RelayClient}, {@code @Header("from")}, {@code @Header("to")}, {@code @Header("context")},
 * {@code @Header("callId")}. It returns nothing.
 *
 * <p>Runs on the handlers' executor, one call to a thread, and may block. When it throws, the exception is logged with
 * the call's id and the call is hung up; {@link io.relayspring.core.error.CallGoneException} is a quiet end.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
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
     * The name of the account whose calls these are, where there are several; none means the one client, or the primary
     * one of several. Placeholders are resolved.
     */
    String client() default "";
}
