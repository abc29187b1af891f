package io.relayspring.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test of the handlers alone: the beans with methods annotated {@code @RelayCallHandler} or
 * {@code @RelayMessageHandler}, the client, the simulator ({@link AutoConfigureRelaySimulator}), and nothing else; no web
 * server, no database. What handlers need besides is given with {@code @Import}, {@code @MockitoBean} or
 * {@link #includeFilters()}.
 *
 * <p>Of the application's other beans only those that shape the client and its handlers are taken: {@code
 * RelayClientBuilderCustomizer}, {@code RelayHandlerArgumentResolver}, {@code RelayHandlerErrorHandler}, {@code
 * RelayObserver} and {@code ThreadContext}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(RelayTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(RelayTypeExcludeFilter.class)
@AutoConfigureRelaySimulator
@ImportAutoConfiguration
public @interface RelayTest {

    /** Properties to add to the environment, as {@code key=value}. */
    String[] properties() default {};

    /** Whether the beans named above are found; if not, only those of {@link #includeFilters()} are. */
    boolean useDefaultFilters() default true;

    /** Beans to find besides. */
    Filter[] includeFilters() default {};

    /** Beans not to find. */
    Filter[] excludeFilters() default {};

    /** Auto-configurations to leave out. */
    @AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
    Class<?>[] excludeAutoConfiguration() default {};
}
