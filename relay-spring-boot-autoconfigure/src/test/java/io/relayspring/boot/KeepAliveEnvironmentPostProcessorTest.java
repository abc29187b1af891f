package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;

class KeepAliveEnvironmentPostProcessorTest {

    @Test
    void anApplicationThatWaitsForCallsStaysAlive() {
        assertThat(keptAlive(Map.of())).isTrue();
    }

    @Test
    void whatTheUserSaysWins() {
        assertThat(keptAlive(Map.of(), "--spring.main.keep-alive=false")).isFalse();
        assertThat(keptAlive(Map.of("spring.main.keep-alive", "false"))).isFalse();
    }

    @Test
    void anApplicationThatDoesNotWaitForCallsEndsAsItWould() {
        assertThat(keptAlive(Map.of(), "--signalwire.relay.enabled=false")).isFalse();
        assertThat(keptAlive(Map.of(), "--signalwire.relay.auto-startup=false")).isFalse();
    }

    private static boolean keptAlive(Map<String, Object> defaults, String... arguments) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(defaults);
        application.run(arguments).close();
        return application.isKeepAlive();
    }

    @SpringBootConfiguration
    static class Application {}
}
