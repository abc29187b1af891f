package io.relayspring.simulator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The number of a {@code Caller} or {@code Callee} that is handed to a test. Without it each has one of its own. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface PhoneNumber {

    /** The number, such as {@code +15551230001}. */
    String value();
}
