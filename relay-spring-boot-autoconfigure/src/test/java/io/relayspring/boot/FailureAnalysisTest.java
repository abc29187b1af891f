package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.relayspring.boot.simulator.RelaySimulatorAutoConfiguration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a developer reads when the application does not start. */
@ExtendWith(OutputCaptureExtension.class)
class FailureAnalysisTest {

    @Test
    void withNeitherCredentialsNorSimulatorItSaysWhatIsMissingAndEveryWayToSetIt(CapturedOutput output) {
        start();
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("There are no credentials for SignalWire RELAY")
                .contains("signalwire.relay.project-id and signalwire.relay.api-token")
                .contains("SIGNALWIRE_PROJECT_ID and SIGNALWIRE_API_TOKEN")
                .contains("signalwire.relay.simulator.enabled");
    }

    @Test
    void halfASetSaysWhichHalfIsMissing(CapturedOutput output) {
        start("signalwire.relay.project-id=hush");
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "signalwire.relay.api-token is not")
                .doesNotContain("hush");
    }

    @Test
    void credentialsAndASimulatorContradictEachOther(CapturedOutput output) {
        start(
                "signalwire.relay.project-id=hush",
                "signalwire.relay.api-token=hush",
                "signalwire.relay.simulator.enabled=true");
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("signalwire.relay.simulator.enabled is true, but there are credentials as well")
                .contains("Remove signalwire.relay.simulator.enabled to make real calls")
                .doesNotContain("hush");
    }

    @Test
    void aJwtAndATokenContradictEachOther(CapturedOutput output) {
        start("signalwire.relay.jwt-token=hush", "signalwire.relay.api-token=hush");
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "they contradict each other")
                .doesNotContain("hush");
    }

    @Test
    void aTokenIsNotSentInClear(CapturedOutput output) {
        start("signalwire.relay.jwt-token=hush", "signalwire.relay.url=ws://example.com");
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "the token would travel in clear", "Use wss://")
                .doesNotContain("hush");
    }

    @Test
    void aBadHostIsNamed(CapturedOutput output) {
        start("signalwire.relay.jwt-token=hush", "signalwire.relay.host=user:hush@example.com");
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "signalwire.relay.host must be a host name")
                .doesNotContain("hush");
    }

    @Test
    void aValueOutOfItsRangeIsNamedWithTheRange(CapturedOutput output) {
        start("signalwire.relay.jwt-token=hush", "signalwire.relay.reconnect.jitter=2");
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("Property: signalwire.relay.reconnect.jitter")
                .contains("must be from 0 to 1")
                .doesNotContain("hush");
    }

    private static void start(String... properties) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        String[] arguments = List.of(properties).stream().map(p -> "--" + p).toArray(String[]::new);
        assertThatException().isThrownBy(() -> application.run(arguments).close());
    }

    @SpringBootConfiguration
    @ImportAutoConfiguration({RelaySimulatorAutoConfiguration.class, RelayClientAutoConfiguration.class})
    static class Application {}
}
