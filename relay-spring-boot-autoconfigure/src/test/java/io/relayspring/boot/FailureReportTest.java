package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.call.Call;
import io.relayspring.core.connection.Credentials;
import io.relayspring.simulator.RelaySimulator;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The whole report that is printed when an application does not start, all auto-configurations at work. */
@ExtendWith(OutputCaptureExtension.class)
class FailureReportTest {

    private static final String[] UNSTARTED = {"signalwire.relay.jwt-token=hush", "signalwire.relay.auto-startup=false"
    };

    @Test
    void itHasAHeadlineADescriptionAndAnAction(CapturedOutput output) {
        fails(Application.class, UNSTARTED, "signalwire.relay.ssl.bundle=relais");
        assertThat(output.toString().replace("\r", "")).contains("""
                        ***************************
                        APPLICATION FAILED TO START
                        ***************************

                        Description:

                        signalwire.relay.ssl.bundle names the SSL bundle 'relais', which there is not. There is none at all.

                        Action:

                        Define it under spring.ssl.bundle.jks.relais or spring.ssl.bundle.pem.relais, or correct its name.
                        """).doesNotContain("hush", "\tat ");
    }

    @Test
    void duplicateHandlers(CapturedOutput output) {
        fails(Duplicates.class, UNSTARTED);
        assertReport(output, "Two handlers answer the context \"ivr\"", "Leave one of them");
    }

    @Test
    void anUnreachableSimulator(CapturedOutput output) {
        fails(
                Application.class,
                new String[] {"signalwire.relay.jwt-token=hush"},
                "signalwire.relay.url=ws://127.0.0.1:1",
                "signalwire.relay.await-connection=100ms");
        assertReport(output, "was not connected within 100 ms", "Start the simulator at that address");
    }

    @Test
    void anUnreachableSimulatorOfAnAccount(CapturedOutput output) {
        fails(
                Application.class,
                new String[] {"signalwire.relay.clients.sales.jwt-token=hush"},
                "signalwire.relay.clients.sales.url=ws://127.0.0.1:1",
                "signalwire.relay.await-connection=100ms");
        assertReport(
                output,
                "The RELAY client 'sales' was not connected within 100 ms",
                "Start the simulator at that address");
    }

    @Test
    void tooManyConnections(CapturedOutput output) {
        try (RelaySimulator server = RelaySimulator.builder().start()) {
            String[] account = {
                "signalwire.relay.url=" + server.url(),
                "signalwire.relay.project-id=" + server.project(),
                "signalwire.relay.api-token=" + server.token(),
                "signalwire.relay.max-connections=1"
            };
            try (ConfigurableApplicationContext first = run(Application.class, account)) {
                assertThat(first.isRunning()).isTrue();
                fails(Application.class, account);
            }
        }
        assertReport(output, "The RELAY client 'default' cannot be started", "Set signalwire.relay.max-connections");
    }

    @Test
    void aBeanOfWhichItIsNotClearWhoseItIs(CapturedOutput output) {
        fails(Vault.class, new String[] {"signalwire.relay.clients.sales.jwt-token=hush"});
        assertReport(output, "The bean 'vault' of the type RelayCredentialsSupplier", "name it salesRelay");
    }

    @Test
    void whatIsTrustedSaidTwice(CapturedOutput output) {
        fails(Trusting.class, UNSTARTED, "signalwire.relay.ssl.ca-file=/etc/ca.pem");
        assertReport(output, "what to trust is said more than once", "the customizer");
    }

    private static void assertReport(CapturedOutput output, String description, String action) {
        String report = output.toString();
        assertThat(report).contains("APPLICATION FAILED TO START").doesNotContain("hush", "\tat ");
        int turn = report.lastIndexOf("Action:");
        assertThat(report.substring(report.lastIndexOf("Description:"), turn)).contains(description);
        assertThat(report.substring(turn)).contains(action);
    }

    private static void fails(Class<?> application, String[] account, String... properties) {
        String[] all = Arrays.copyOf(account, account.length + properties.length);
        System.arraycopy(properties, 0, all, account.length, properties.length);
        assertThatException().isThrownBy(() -> run(application, all).close());
    }

    private static ConfigurableApplicationContext run(Class<?> type, String... properties) {
        SpringApplication application = new SpringApplication(type);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application.run(
                Arrays.stream(properties).map(property -> "--" + property).toArray(String[]::new));
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {}

    static class Duplicates extends Application {

        @RelayCallHandler("ivr")
        void one(Call call) {}

        @RelayCallHandler("ivr")
        void other(Call call) {}
    }

    static class Vault extends Application {

        @Bean
        RelayCredentialsSupplier vault() {
            return () -> Credentials.jwt("hush");
        }
    }

    static class Trusting extends Application {

        @Bean
        RelayClientBuilderCustomizer trusting() {
            return builder -> builder.caFile(java.nio.file.Path.of("/etc/other.pem"));
        }
    }
}
