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
 * The method takes inbound text messages. Its contexts are subscribed without being listed anywhere else.
 *
 * <p>Arguments, in any order: {@link io.relayspring.core.message.Message}, the body as a {@code String} or as a
 * {@code @Payload} (a simple type by conversion, any other from JSON; validated where it is marked),
 * {@link io.relayspring.core.RelayClient}, {@code @Header("from")}, {@code "to"}, {@code "context"},
 * {@code "messageId"}, {@code "media"}, {@code "tags"}, {@code "client"}, and what a
 * {@link io.relayspring.boot.handler.RelayHandlerArgumentResolver} gives.
 *
 * <p>A {@code String} or {@link io.relayspring.core.message.OutboundMessage} it returns, or several of them, is sent to
 * the sender from the number that was written to; none or a blank one is no reply. A
 * {@link java.util.concurrent.CompletionStage} or {@link io.relayspring.core.async.Pending} of these, or of a
 * message that the method sends itself, is waited for without a thread.
 *
 * <p>Runs on the handlers' executor and may block. What it throws, and a reply that is refused, goes to the
 * {@link RelayExceptionHandler} methods of its bean, then to the error handler; without either it is logged with the
 * message's id.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Repeatable(RelayMessageHandlers.class)
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
     * What the handler is called in the {@link io.relayspring.boot.handler.RelayHandlerRegistry}, in logs and metrics;
     * the bean's name, a dot and the method's unless set. Placeholders are resolved.
     */
    String id() default "";

    /**
     * The name of the account whose messages these are, where there are several; none means the one client, or the primary
     * one of several. Placeholders are resolved.
     */
    String client() default "";

    /**
     * A SpEL expression over {@code from}, {@code to}, {@code body} and {@code context} (and beans, as {@code @name})
     * that is true for the messages that the method takes, so that several can share a context. Those with
     * a condition are asked in the order of {@link org.springframework.core.annotation.Order @Order} on method or class,
     * the one without takes the rest. Asked on the handlers' executor; one that fails is logged and counts as not met.
     */
    String condition() default "";

    /**
     * How many messages the method takes at once; the others wait in the order of their coming and hold no thread. As
     * many as there are unless set. Placeholders are resolved.
     */
    String concurrency() default "";

    /**
     * Whether the method takes messages from the start; {@code false} leaves that to
     * {@link io.relayspring.boot.handler.RelayHandler#resume}. Placeholders are resolved.
     */
    String autoStartup() default "true";

    /** The name of the {@link io.relayspring.boot.RelayHandlerErrorHandler} bean to use instead of the common one. */
    String errorHandler() default "";
}
