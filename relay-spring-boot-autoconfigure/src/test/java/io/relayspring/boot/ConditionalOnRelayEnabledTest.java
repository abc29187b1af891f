package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.handler.RelayHandlerRegistry;
import io.relayspring.core.RelayClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** How the client is switched on and off. */
class ConditionalOnRelayEnabledTest {

    // SIGNALWIRE_RELAY_ENABLED=1 must not be a line that nobody answers.
    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "yes", "on", "1"})
    void howeverItIsWrittenTheClientIsThere(String yes) {
        enabled(yes)
                .run(context -> assertThat(context)
                        .hasSingleBean(RelayClient.class)
                        .hasSingleBean(RelayHandlerRegistry.class)
                        .hasBean("relayHealthContributor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "no", "off", "0"})
    void switchedOffThereIsNothing(String no) {
        enabled(no).run(context -> {
            assertThat(context)
                    .hasNotFailed()
                    .doesNotHaveBean(RelayClient.class)
                    .doesNotHaveBean(RelayProperties.class)
                    .doesNotHaveBean(RelayHandlerRegistry.class);
            assertThat(ConditionEvaluationReport.get(context.getBeanFactory()).getConditionAndOutcomesBySource())
                    .extractingByKey(RelayClientAutoConfiguration.class.getName())
                    .satisfies(outcomes -> assertThat(outcomes)
                            .extracting(outcome -> outcome.getOutcome().getMessage())
                            .contains("@ConditionalOnRelayEnabled signalwire.relay.enabled is false"));
        });
    }

    private static ApplicationContextRunner enabled(String value) {
        return RelayRunner.unstarted().withPropertyValues("signalwire.relay.enabled=" + value);
    }
}
