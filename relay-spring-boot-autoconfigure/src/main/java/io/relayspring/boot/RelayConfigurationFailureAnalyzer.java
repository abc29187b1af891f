package io.relayspring.boot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

final class RelayConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<RelayConfigurationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RelayConfigurationException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
