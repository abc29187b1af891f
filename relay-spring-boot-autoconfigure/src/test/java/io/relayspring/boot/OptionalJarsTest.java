package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.relayspring.core.RelayClient;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** Each of the optional jars alone missing; all of them at once are {@link BareClassPathTest}'s. */
class OptionalJarsTest {

    private static final List<String> ALL = List.of(
            "relayClient",
            "relayLifecycle",
            "relayHandlerRegistrar",
            "relayHealthContributor",
            "relaySimulator",
            "relaySimulatorHealthContributor",
            "relayMetrics",
            "relayPropagatedContext");

    @Test
    void withAllJarsAllBeansAreThere() throws Exception {
        assertThat(beans(new String[0])).containsAll(ALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spring-boot-health | org.springframework.boot.health.contributor.HealthContributor"
                        + " | relayHealthContributor, relaySimulatorHealthContributor",
                "spring-boot-micrometer-metrics, micrometer-core | io.micrometer.core.instrument.MeterRegistry"
                        + " | relayMetrics, relayMeterCustomizer",
                "spring-boot-micrometer-metrics"
                        + " | org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration"
                        + " | relayMeterCustomizer",
                "spring-webflux, spring-boot-webflux | org.springframework.web.reactive.config.WebFluxConfigurer | none",
                "context-propagation | io.micrometer.context.ContextSnapshotFactory | relayPropagatedContext",
                "testcontainers, spring-boot-testcontainers, spring-boot-docker-compose"
                        + " | org.testcontainers.containers.GenericContainer | none",
                "spring-test, spring-boot-test, junit | org.springframework.test.context.TestContext | none",
                "reactor-netty-http, spring-boot-reactor-netty | reactor.netty.http.server.HttpServer | none"
            })
    void withoutOneOfThemTheRestWorks(String jars, String type, String gone) throws Exception {
        List<String> missing = List.of(gone.split(", "));
        assertThat(beans(jars.split(", "), type))
                .containsAll(
                        ALL.stream().filter(bean -> !missing.contains(bean)).toList())
                .doesNotContainAnyElementsOf(missing);
    }

    @Test
    void withoutTheSimulatorTheClientWorks() throws Exception {
        ClassPathWithout path = new ClassPathWithout(file -> file.startsWith("relay-simulator"));
        assertThat(path.has("io.relayspring.simulator.RelaySimulator")).isFalse();
        assertThat(names(path.run(
                        Application.class,
                        "beans",
                        "--signalwire.relay.jwt-token=j1",
                        "--signalwire.relay.auto-startup=false")))
                .contains("relayClient", "relayHealthContributor", "relayMetrics")
                .doesNotContain("relaySimulator", "relaySimulatorHealthContributor");
    }

    // A packaged application rarely has it; whoever asks for pretended calls must not make real ones.
    @Test
    void aSimulatorThatIsNotThereContradictsCredentialsToo() throws Exception {
        ClassPathWithout path = new ClassPathWithout(file -> file.startsWith("relay-simulator"));
        assertThatException()
                .isThrownBy(() -> path.run(
                        Application.class,
                        "beans",
                        "--signalwire.relay.jwt-token=j1",
                        "--signalwire.relay.auto-startup=false",
                        "--signalwire.relay.simulator.enabled=true"))
                .withStackTraceContaining("signalwire.relay.simulator.enabled is true, but there are credentials");
    }

    private static List<String> beans(String[] jars, String... absent) throws Exception {
        ClassPathWithout path = new ClassPathWithout(file -> Stream.of(jars).anyMatch(file::startsWith));
        assertThat(absent).allSatisfy(type -> assertThat(path.has(type)).isFalse());
        return names(path.run(
                Application.class,
                "beans",
                "--signalwire.relay.simulator.enabled=true",
                "--signalwire.relay.simulator.port=0",
                // Without JUnit it does not know that this is a test.
                "--spring.docker.compose.enabled=false",
                "--signalwire.relay.await-connection=20s"));
    }

    private static List<String> names(Object beans) {
        return List.of((String[]) beans);
    }

    /** Runs with a class path of its own: nothing of it is shared with the test but the names. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    public static class Application {

        /** The names of the beans of an application that has started and stopped. */
        public static String[] beans(String[] arguments) {
            SpringApplication application = new SpringApplication(Application.class);
            application.setWebApplicationType(WebApplicationType.NONE);
            try (ConfigurableApplicationContext context = application.run(arguments)) {
                context.getBean(RelayClient.class);
                return context.getBeanDefinitionNames();
            }
        }
    }
}
