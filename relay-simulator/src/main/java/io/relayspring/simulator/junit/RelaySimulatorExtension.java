package io.relayspring.simulator.junit;

import io.relayspring.simulator.Callee;
import io.relayspring.simulator.Caller;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.RelaySimulatorBuilder;
import io.relayspring.simulator.Story;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives tests a simulator: {@code @ExtendWith(RelaySimulatorExtension.class)}, or to set it up {@code @RegisterExtension
 * static RelaySimulatorExtension relay = RelaySimulatorExtension.with(…)}.
 *
 * <p>Each test class has one server of its own, which its nested classes share; as an instance field, each test. Tests
 * and constructors may take a {@link RelaySimulator}, {@link Caller}s and {@link Callee}s as parameters. After each test
 * the simulator {@linkplain RelaySimulator#settle() settles} and is {@linkplain RelaySimulator#reset() reset}; what
 * programs did that the protocol forbids fails it then, unless it {@linkplain AllowViolations says otherwise}. A test that
 * fails tells what happened on the phone. Classes may run in parallel; the tests of one class only with a server for each.
 */
public final class RelaySimulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private final Namespace namespace = Namespace.create(RelaySimulatorExtension.class, this);
    private final UnaryOperator<RelaySimulatorBuilder> settings;
    private volatile @Nullable RelaySimulator running;

    /** With a simulator as it is by default. */
    public RelaySimulatorExtension() {
        this(builder -> builder);
    }

    private RelaySimulatorExtension(UnaryOperator<RelaySimulatorBuilder> settings) {
        this.settings = settings;
    }

    /** With a simulator set up like this. */
    public static RelaySimulatorExtension with(UnaryOperator<RelaySimulatorBuilder> settings) {
        return new RelaySimulatorExtension(settings);
    }

    /**
     * The server, started last if this extension has had several.
     *
     * @throws IllegalStateException before JUnit has begun with the class, or the test for an instance field
     */
    public RelaySimulator simulator() {
        RelaySimulator started = running;
        if (started == null) {
            throw new IllegalStateException("The simulator starts with the first test; is @RegisterExtension missing?");
        }
        return started;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        RelaySimulator simulator = server(context);
        Story story = Story.of(simulator);
        try {
            context.getExecutionException().ifPresent(story::attachTo);
            simulator.settle();
            String[] allowed = allowed(context).orElse(null);
            if (allowed == null || allowed.length > 0) {
                story.assertNothingForbidden(allowed == null ? new String[0] : allowed);
            }
        } finally {
            simulator.reset();
        }
    }

    private static Optional<String[]> allowed(ExtensionContext context) {
        Optional<ExtensionContext> here = Optional.of(context);
        while (here.isPresent()) {
            Optional<AnnotatedElement> element = here.get().getElement();
            Optional<AllowViolations> allowing =
                    element.flatMap(it -> AnnotationSupport.findAnnotation(it, AllowViolations.class));
            if (allowing.isPresent()) {
                return allowing.map(AllowViolations::value);
            }
            here = here.get().getParent();
        }
        return Optional.empty();
    }

    private RelaySimulator server(ExtensionContext context) {
        return context.getStore(namespace).computeIfAbsent(RelaySimulator.class, type -> start(), RelaySimulator.class);
    }

    private RelaySimulator start() {
        RelaySimulator started = settings.apply(RelaySimulator.builder()).start();
        running = started;
        return started;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return HandedIn.knows(parameter);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return HandedIn.value(parameter, server(context));
    }
}
