package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What a developer is told of an application that does not start. */
public final class Refusal {

    private Refusal() {}

    /** What is wrong and what to do, as one text. */
    public static String of(ApplicationContextRunner runner) {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        runner.run(context -> {
            assertThat(context).hasFailed();
            FailureAnalysis analysis = new RelayConfigurationFailureAnalyzer().analyze(context.getStartupFailure());
            assertThat(analysis).as("an analysis").isNotNull();
            told.add(analysis.getDescription() + "\n" + analysis.getAction());
        });
        return told.remove();
    }
}
