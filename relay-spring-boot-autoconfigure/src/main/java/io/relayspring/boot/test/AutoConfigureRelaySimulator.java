package io.relayspring.boot.test;

import io.relayspring.simulator.Callee;
import io.relayspring.simulator.Caller;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.junit.AllowViolations;
import io.relayspring.simulator.time.Pace;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.PropertyMapping;

/**
 * The application under test talks to a simulator instead of the real server, whatever its properties say; it needs no
 * credentials. For tests with {@code @SpringBootTest}; {@link RelayTest} has it already.
 *
 * <p>The {@link RelaySimulator} and a {@link Caller} are beans; both, and a {@link Callee}, may be parameters of a test.
 * It begins when the application has subscribed all its contexts, after a pause of its application context too. When it
 * ends, what is left of its calls is ended, and what the protocol forbids fails it, unless {@link AllowViolations} stands
 * on it. What failed is told what happened at the telephones. The next test finds no call, message or fault of an
 * earlier one.
 *
 * <p>Each application context has a simulator of its own, all on one port, for as long as the test framework keeps the
 * context: contexts do not hear each other. Tests that share a context take turns, even where tests run in parallel.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration
@ExtendWith(SimulatorParameters.class)
@PropertyMapping("signalwire.relay.simulator")
public @interface AutoConfigureRelaySimulator {

    /** How long what is played takes; no time at all by default. */
    @PropertyMapping("pace")
    Pace pace() default Pace.INSTANT;
}
