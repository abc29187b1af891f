package io.relayspring.boot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * Matches unless {@code signalwire.relay.enabled} is false. As everywhere else {@code yes}, {@code on} and {@code 1} are
 * true: a condition on the words "true" and "false" would leave a line unanswered, and nobody would be told.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(OnRelayEnabled.class)
public @interface ConditionalOnRelayEnabled {}
