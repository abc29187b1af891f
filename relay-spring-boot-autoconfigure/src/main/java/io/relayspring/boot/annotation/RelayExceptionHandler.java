package io.relayspring.boot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.messaging.handler.annotation.MessageMapping;

/**
 * The method is called when a handler of the same bean has thrown, the one for the closest type of exception. It may take
 * the exception and all that the handler may, and of a message's handler may return a reply. The call goes on unless the
 * method ends it. What it throws itself goes to the error handler. A caller who has gone and an interruption are no
 * errors and do not get here; nor does an {@link Error}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
// Its reflection hints make the method callable in a native image.
@MessageMapping
public @interface RelayExceptionHandler {

    /** The types of exception; those among the method's arguments unless set. */
    Class<? extends Exception>[] value() default {};
}
