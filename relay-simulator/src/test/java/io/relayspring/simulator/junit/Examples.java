package io.relayspring.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Test classes that other tests run, and that are none of the build's own. */
final class Examples {

    private static final String FROM_HERE = "relay.example";

    private Examples() {}

    /** Marks a class that is to be run from here only, whoever else finds it. */
    @Retention(RetentionPolicy.RUNTIME)
    @ExtendWith(OnlyFromHere.class)
    @interface Example {}

    static class OnlyFromHere implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return context.getConfigurationParameter(FROM_HERE).isPresent()
                    ? ConditionEvaluationResult.enabled("run from here")
                    : ConditionEvaluationResult.disabled("an example of another test");
        }
    }

    static TestExecutionSummary run(Class<?>... classes) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .configurationParameter(FROM_HERE, "true")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "same_thread")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2");
        List.of(classes).forEach(type -> request.selectors(selectClass(type)));
        LauncherDiscoveryRequest built = request.build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(built, listener);
        return listener.getSummary();
    }

    static String failure(TestExecutionSummary summary) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        summary.getFailures().forEach(failure -> failure.getException().printStackTrace(out));
        return text.toString();
    }

    static void assertAllWell(TestExecutionSummary summary, int tests) {
        assertThat(failure(summary)).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(tests);
    }
}
