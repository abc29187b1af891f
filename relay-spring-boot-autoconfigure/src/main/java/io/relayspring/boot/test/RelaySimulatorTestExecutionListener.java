package io.relayspring.boot.test;

import io.relayspring.simulator.Story;
import io.relayspring.simulator.junit.AllowViolations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Begins and ends each test on the line to its simulator; tests without one are left alone. */
final class RelaySimulatorTestExecutionListener extends AbstractTestExecutionListener {

    private static final String TAKEN = RelaySimulatorTestExecutionListener.class.getName() + ".taken";

    /**
     * After the injection of what the test needs, before transactions and SQL scripts. Behind {@code @DirtiesContext},
     * since ends come in reverse: a test is over before its application context is closed.
     */
    @Override
    public int getOrder() {
        return 3_500;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        TestLine line = line(test);
        if (line != null) {
            line.take();
            test.setAttribute(TAKEN, line);
        }
    }

    private static @Nullable TestLine line(TestContext test) {
        if (!test.hasApplicationContext()) {
            return null;
        }
        // Restarts a context that was paused.
        ApplicationContext context = test.getApplicationContext();
        return context.getBeanProvider(TestLine.class).getIfAvailable();
    }

    @Override
    public void afterTestMethod(TestContext test) {
        if (test.removeAttribute(TAKEN) instanceof TestLine line) {
            try {
                end(line, test);
            } finally {
                line.release();
            }
        }
    }

    private static void end(TestLine line, TestContext test) {
        Story story = line.settle();
        Throwable failure = test.getTestException();
        if (failure != null) {
            story.attachTo(failure);
            return;
        }
        AllowViolations allowing = allowing(test);
        if (allowing == null) {
            story.assertNothingForbidden();
        } else if (allowing.value().length > 0) {
            story.assertNothingForbidden(allowing.value());
        }
    }

    private static @Nullable AllowViolations allowing(TestContext test) {
        AllowViolations onMethod =
                AnnotatedElementUtils.findMergedAnnotation(test.getTestMethod(), AllowViolations.class);
        return onMethod != null
                ? onMethod
                : TestContextAnnotationUtils.findMergedAnnotation(test.getTestClass(), AllowViolations.class);
    }
}
