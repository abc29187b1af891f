package io.relayspring.boot.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.Refusal;
import io.relayspring.boot.RelayConfigurationException;
import io.relayspring.boot.RelayConnectionDetails;
import io.relayspring.boot.RelayRunner;
import io.relayspring.core.RelayClient;
import io.relayspring.core.connection.Credentials;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class RelaySimulatorAutoConfigurationTest {

    private static final String ENABLED = "signalwire.relay.simulator.enabled=true";
    private static final String[] CREDENTIALS = {
        "signalwire.relay.project-id=p1", "signalwire.relay.api-token=t1", "signalwire.relay.auto-startup=false"
    };

    @Test
    void theClientConnectsToTheSimulatorAndTheLogWarns(CapturedOutput output) {
        RelayRunner.simulated()
                .withPropertyValues("signalwire.relay.contexts=ivr")
                .run(context -> {
                    RelaySimulator simulator = context.getBean(RelaySimulator.class);
                    simulator.awaitSubscribed("ivr");
                    assertThat(output).containsPattern("WARN.*Calls are simulated.*" + simulator.url());
                });
    }

    @Test
    void theHealthSaysThatCallsAreSimulated() {
        RelayRunner.simulated().run(context -> {
            Health health = context.getBean("relaySimulatorHealthContributor", HealthIndicator.class)
                    .health();
            assertThat(health).isNotNull();
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails())
                    .containsEntry("warning", "calls are simulated")
                    .containsEntry("url", context.getBean(RelaySimulator.class).url());
        });
    }

    @Test
    void aHealthContributorOfTheApplicationsOwnMakesOursStepAside() {
        RelayRunner.simulated()
                .withBean(
                        "relaySimulatorHealthContributor",
                        HealthIndicator.class,
                        () -> () -> Health.up().build())
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(SimulatorHealthIndicator.class));
    }

    @Test
    void itsHealthCanBeSwitchedOff() {
        RelayRunner.simulated()
                .withPropertyValues("management.health.relay-simulator.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("relaySimulatorHealthContributor"));
    }

    @Test
    void itIsOffUnlessSwitchedOn() {
        RelayRunner.unstarted()
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RelaySimulator.class));
    }

    @Test
    void credentialsWinOverADefaultOfTheApplication() {
        withDefault()
                .withPropertyValues(CREDENTIALS)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(RelaySimulator.class)
                        .hasSingleBean(RelayClient.class));
    }

    @Test
    void theVendorsVariablesWinOverADefaultAsWell() {
        withDefault()
                .withPropertyValues("SIGNALWIRE_JWT_TOKEN=j1", "signalwire.relay.auto-startup=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RelaySimulator.class));
    }

    @Test
    void withoutCredentialsTheDefaultCounts() {
        withDefault().run(context -> assertThat(context).hasNotFailed().hasSingleBean(RelaySimulator.class));
    }

    @Test
    void credentialsAndAnExplicitSimulatorContradictEachOther() {
        RelayRunner.plain()
                .withPropertyValues(CREDENTIALS)
                .withPropertyValues(ENABLED)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(RelayConfigurationException.class)
                        .hasMessageContaining("credentials as well"));
    }

    @Test
    void anExplicitSimulatorContradictsEvenWhereItIsTheDefaultToo() {
        withDefault()
                .withPropertyValues(CREDENTIALS)
                .withPropertyValues("SIGNALWIRE_RELAY_SIMULATOR_ENABLED=true", ENABLED)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void aTakenPortIsAFailureThatSaysWhatToDo() {
        try (RelaySimulator first = RelaySimulator.builder().start()) {
            assertThat(Refusal.of(RelayRunner.plain()
                            .withPropertyValues(ENABLED, "signalwire.relay.simulator.port=" + first.port())))
                    .contains("port " + first.port(), "signalwire.relay.simulator.port");
        }
    }

    @Test
    void aPortThatThereCannotBeIsRefusedWithTheRange() {
        RelayRunner.plain()
                .withPropertyValues(ENABLED, "signalwire.relay.simulator.port=65536")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("signalwire.relay.simulator.port must be from 0 to 65535"));
    }

    @Test
    void connectionDetailsOfTheApplicationsOwnMakeItStepAside() {
        RelayRunner.simulated()
                .withPropertyValues("signalwire.relay.auto-startup=false")
                .withBean(RelayConnectionDetails.class, () -> new OwnDetails())
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RelaySimulator.class));
    }

    @Test
    void aSimulatorOfTheApplicationsOwnIsUsed() {
        RelayRunner.simulated()
                .withBean(
                        "mine",
                        RelaySimulator.class,
                        () -> RelaySimulator.builder()
                                .account("own-project", "own-token")
                                .start())
                .withPropertyValues("signalwire.relay.contexts=ivr")
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(RelaySimulator.class);
                    context.getBean("mine", RelaySimulator.class).awaitSubscribed("ivr");
                });
    }

    @Test
    void aSimulatorThatLetsInAJwtOnlyIsSignedInToWithIt() {
        RelayRunner.simulated()
                .withBean(
                        RelaySimulator.class,
                        () -> RelaySimulator.builder()
                                .jwtAccount("own-project", "own.json.token")
                                .start())
                .withPropertyValues("signalwire.relay.contexts=ivr")
                .run(context -> {
                    RelaySimulator simulator = context.getBean(RelaySimulator.class);
                    simulator.awaitSubscribed("ivr");
                    assertThat(simulator
                                    .awaitFrame(RelayMethod.SIGNALWIRE_CONNECT)
                                    .at("authentication"))
                            .asString()
                            .contains("jwt_token")
                            .doesNotContain("project");
                    assertThat(context.getBean(RelayConnectionDetails.class)
                                    .credentials()
                                    .secrets())
                            .containsExactly("own.json.token");
                });
    }

    @Test
    void withoutTheSimulatorOnTheClassPathTheFailureSaysThatItIsMissing() {
        RelayRunner.plain()
                .withPropertyValues(ENABLED)
                .withClassLoader(new FilteredClassLoader("io.relayspring.simulator"))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOfSatisfying(
                                RelayConfigurationException.class,
                                e -> assertThat(e.getMessage()).contains("no credentials")));
    }

    private static ApplicationContextRunner withDefault() {
        return RelayRunner.plain()
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addLast(new MapPropertySource(
                                "defaultProperties",
                                Map.of(
                                        "signalwire.relay.simulator.enabled",
                                        "true",
                                        "signalwire.relay.simulator.port",
                                        "0"))));
    }

    static class OwnDetails implements RelayConnectionDetails {

        @Override
        public URI uri() {
            return URI.create("wss://example.com");
        }

        @Override
        public Credentials credentials() {
            return Credentials.jwt("j1");
        }
    }
}
