package io.relayspring.boot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.messaging.handler.annotation.MessageMapping;

/**
 * The method takes inbound text messages. Its contexts are subscribed without being listed anywhere else.
 *
 * <p>Arguments, in any order: {@link io.relayspring.core.message.Message}, the body as a {@code String} or as a
 * {@code @Payload}, {@link io.relayspring.core.RelayClient}, {@code @Header("from")}, {@code @Header("to")},
 * {@code @Header("context")}, {@code @Header("messageId")}. It returns nothing.
 *
 * <p>Runs on the handlers' executor and may block. What it throws is logged with the message's id.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
// Its reflection hints make the method callable in a native image.
@MessageMapping
public @interface RelayMessageHandler {

    /** Short for {@link #context()}. */
    @AliasFor("context")
    String[] value() default {};

    /**
     * The contexts whose messages the method takes; none means every context that no other method takes. Placeholders
     * and SpEL are resolved, and may give several, as a list or separated by commas.
     */
    @AliasFor("value")
    String[] context() default {};

    /**
     * The name of the account whose messages these are, where there are several; none means the one client, or the primary
     * one of several. Placeholders are resolved.
     */
    String client() default "";
}
