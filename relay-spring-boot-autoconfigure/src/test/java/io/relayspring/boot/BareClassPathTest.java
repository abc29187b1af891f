package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.relayspring.core.RelayClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/** Runs with none of the optional jars on the class path. */
@Tag("bare-class-path")
class BareClassPathTest {

    @BeforeEach
    void theOptionalJarsAreNotThere() {
        for (String type : new String[] {
            "io.relayspring.simulator.RelaySimulator",
            "org.springframework.boot.health.contributor.HealthContributor",
            "io.micrometer.core.instrument.binder.MeterBinder",
            "org.springframework.web.reactive.config.WebFluxConfigurer"
        }) {
            assertThat(ClassUtils.isPresent(type, null)).as(type).isFalse();
        }
    }

    @Test
    void theClientWorksAlone() {
        try (ConfigurableApplicationContext context =
                start("--signalwire.relay.jwt-token=j1", "--signalwire.relay.auto-startup=false")) {
            assertThat(context.getBean(RelayClient.class).name()).isEqualTo("default");
            assertThat(context.containsBean("relayHandlerRegistrar")).isTrue();
        }
    }

    @Test
    void aSimulatorThatIsNotThereCannotBeSwitchedOn() {
        assertThatException()
                .isThrownBy(() -> start("--signalwire.relay.simulator.enabled=true"))
                .havingRootCause()
                .isInstanceOfSatisfying(
                        RelayConfigurationException.class,
                        e -> assertThat(e.action())
                                .contains("io.relayspring:relay-simulator, which is not on the class path"));
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application.run(arguments);
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {}
}
