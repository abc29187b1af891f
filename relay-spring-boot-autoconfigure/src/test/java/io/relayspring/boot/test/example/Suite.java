package io.relayspring.boot.test.example;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** Runs test classes inside a test, as a build would. */
final class Suite {

    private Suite() {}

    static TestExecutionSummary run(Class<?>... classes) {
        return run(Map.of(), classes);
    }

    static TestExecutionSummary run(Map<String, String> parameters, Class<?>... classes) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .configurationParameters(parameters)
                .selectors(
                        Stream.of(classes).map(DiscoverySelectors::selectClass).toList())
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }

    /** The one failure of a class. */
    static Throwable failure(Class<?> type) {
        return run(type).getFailures().stream()
                .map(Failure::getException)
                .reduce((one, other) -> {
                    throw new AssertionError("More than one failed", other);
                })
                .orElseThrow(() -> new AssertionError("None failed"));
    }
}
