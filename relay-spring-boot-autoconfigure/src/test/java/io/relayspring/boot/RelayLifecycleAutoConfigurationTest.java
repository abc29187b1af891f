package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;

class RelayLifecycleAutoConfigurationTest {

    private final ApplicationContextRunner runner =
            RelayRunner.simulated().withPropertyValues("signalwire.relay.contexts=ivr");

    @Test
    void theClientStartsAndStopsWithTheContext() {
        runner.run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            RelayClient client = context.getBean(RelayClient.class);
            simulator.awaitSubscribed("ivr");
            context.getSourceApplicationContext(ConfigurableApplicationContext.class)
                    .close();
            assertThat(client.connectionState()).isEqualTo(ConnectionState.CLOSED);
        });
    }

    @Test
    void aContextThatIsPausedAndResumedConnectsAgain() {
        runner.run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            simulator.awaitSubscribed("ivr");
            context.getSourceApplicationContext(ConfigurableApplicationContext.class)
                    .stop();
            simulator.awaitNoSession();
            context.getSourceApplicationContext(ConfigurableApplicationContext.class)
                    .start();
            simulator.awaitSubscribed("ivr");
        });
    }

    @Test
    void withoutAutoStartupTheClientWaitsToBeStartedFromCode() {
        runner.withPropertyValues("signalwire.relay.auto-startup=false").run(context -> {
            RelayClient client = context.getBean(RelayClient.class);
            assertThat(client.connectionState()).isEqualTo(ConnectionState.CLOSED);
            client.start();
            context.getBean(RelaySimulator.class).awaitSubscribed("ivr");
        });
    }

    @Test
    void aLifecycleWithoutClientsSaysThatItHasStopped() {
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        new RelayLifecycle(List.of(), new RelayProperties(), new ClientStart(null), Duration.ZERO)
                .stop(() -> stopped.complete(null));
        assertThat(stopped).isDone();
    }

    @Test
    void theConfiguredPhaseIsTheLifecyclesPhase() {
        runner.withPropertyValues("signalwire.relay.lifecycle.phase=42")
                .run(context -> assertThat(context.getBean(RelayLifecycle.class).getPhase())
                        .isEqualTo(42));
    }

    @Test
    void aLifecycleOfTheApplicationsOwnMakesOursStepAside() {
        runner.withBean("relayLifecycle", String.class, () -> "own")
                .run(context -> assertThat(context).doesNotHaveBean(RelayLifecycle.class));
    }

    @Test
    void theStartWaitsForTheConnectionIfItIsTold() {
        runner.withPropertyValues("signalwire.relay.await-connection=10s")
                .run(context -> assertThat(context.getBean(RelayClient.class).connectionState())
                        .isEqualTo(ConnectionState.READY));
    }

    @Test
    void theStartFailsWithoutTheConnectionThatItWaitsFor() {
        assertThat(Refusal.of(unreachable("signalwire.relay.url=ws://127.0.0.1:1")))
                .contains("was not connected within 100 ms", "127.0.0.1:1")
                .contains("Start the simulator", "signalwire.relay.simulator.enabled");
        assertThat(Refusal.of(unreachable("signalwire.relay.clients.sales.url=ws://127.0.0.1:1")))
                .contains("The RELAY client 'sales' was not connected", "Start the simulator");
        assertThat(Refusal.of(unreachable("signalwire.relay.url=wss://127.0.0.1:1")))
                .contains("Check the host, the network, the proxy and the certificates");
    }

    @Test
    void theStartFailsAtOnceWhereTheCredentialsAreRefused() {
        try (RelaySimulator server = RelaySimulator.builder().start()) {
            assertThat(Refusal.of(RelayRunner.plain()
                            .withPropertyValues(
                                    "signalwire.relay.jwt-token=wrong",
                                    "signalwire.relay.url=" + server.url(),
                                    "signalwire.relay.reconnect.initial-delay=1ms",
                                    "signalwire.relay.await-connection=50s")))
                    .contains("Correct the credentials");
        }
    }

    @Test
    void oneClientTooManyForTheProcessSaysWhatToSet() {
        runner.withPropertyValues("signalwire.relay.max-connections=1")
                .run(first -> assertThat(Refusal.of(runner.withPropertyValues("signalwire.relay.max-connections=1")))
                        .contains("no more than 1", "signalwire.relay.max-connections"));
    }

    @Test
    void aClientThatWasStartedFromCodeIsStoppedAsWell() {
        runner.withPropertyValues("signalwire.relay.auto-startup=false").run(context -> {
            RelayLifecycle lifecycle = context.getBean(RelayLifecycle.class);
            assertThat(lifecycle.isRunning()).isFalse();
            context.getBean(RelayClient.class).start();
            assertThat(lifecycle.isRunning()).isTrue();
            lifecycle.stop();
            assertThat(lifecycle.isRunning()).isFalse();
        });
    }

    @Test
    void aCallThatIsUpEndsBeforeTheContextDoes() {
        runner.withPropertyValues("signalwire.relay.shutdown.drain=true")
                .withUserConfiguration(Answering.class)
                .run(context -> {
                    RelaySimulator simulator = context.getBean(RelaySimulator.class);
                    SimulatedCall caller = answered(simulator);
                    CompletableFuture<Void> closed = closing(context);
                    simulator.awaitFrame(RelayMethod.SIGNALWIRE_UNRECEIVE);
                    assertThat(caller.state()).isEqualTo(CallState.ANSWERED);
                    caller.hangUp();
                    closed.get(10, TimeUnit.SECONDS);
                    assertThat(simulator.journal(RelayMethod.CALLING_END)).isEmpty();
                });
    }

    @Test
    void whatHasNotEndedInTimeIsHungUp() {
        runner.withPropertyValues("signalwire.relay.shutdown.drain=true", "signalwire.relay.shutdown.timeout=1ms")
                .withUserConfiguration(Answering.class)
                .run(context -> {
                    SimulatedCall caller = answered(context.getBean(RelaySimulator.class));
                    closing(context).get(20, TimeUnit.SECONDS);
                    assertThat(caller.endReason()).contains(EndReason.HANGUP);
                });
    }

    @Test
    void whatHasNotEndedInTimeMayBeLeft() {
        runner.withPropertyValues("signalwire.relay.shutdown.remaining-calls=leave")
                .withUserConfiguration(Answering.class)
                .run(context -> {
                    RelaySimulator simulator = context.getBean(RelaySimulator.class);
                    answered(simulator);
                    closing(context).get(20, TimeUnit.SECONDS);
                    assertThat(simulator.journal(RelayMethod.CALLING_END)).isEmpty();
                });
    }

    @Test
    void theProcessorsTimeForThePhaseIsLongerThanTheDrain() {
        Map<Integer, Long> times = new HashMap<>();
        recording(runner, times)
                .withPropertyValues("signalwire.relay.shutdown.drain=true", "signalwire.relay.shutdown.timeout=90s")
                .run(context -> assertThat(
                                times.get(new RelayProperties().getLifecycle().getPhase()))
                        .isGreaterThan(90_000));
    }

    @Test
    void withoutATimeOfItsOwnTheDrainHasThePhases() {
        RelayRunner.simulated()
                .withConfiguration(AutoConfigurations.of(LifecycleAutoConfiguration.class))
                .withPropertyValues("signalwire.relay.shutdown.drain=true", "signalwire.relay.contexts=ivr")
                .withPropertyValues("spring.lifecycle.timeout-per-shutdown-phase=77s")
                .withUserConfiguration(Answering.class)
                .run(context -> {
                    RelayLifecycle lifecycle = context.getBean(RelayLifecycle.class);
                    assertThat(lifecycle).hasFieldOrPropertyWithValue("drain", Duration.ofSeconds(77));
                });
    }

    @Test
    void theTimeForThePhaseIsThatOfTheClientWhoseCommandsMayTakeLongest() {
        Map<Integer, Long> times = new HashMap<>();
        recording(RelayRunner.unstarted(), times)
                .withPropertyValues(
                        "signalwire.relay.shutdown.timeout=90s",
                        "signalwire.relay.clients.sales.request-timeout=1s",
                        "signalwire.relay.clients.support.request-timeout=200s")
                .run(context -> assertThat(times).containsValue(295_000L));
    }

    private static ApplicationContextRunner unreachable(String address) {
        return RelayRunner.plain()
                .withPropertyValues("signalwire.relay.jwt-token=j1", address)
                .withPropertyValues("signalwire.relay.await-connection=100ms");
    }

    private static ApplicationContextRunner recording(ApplicationContextRunner runner, Map<Integer, Long> times) {
        return runner.withBean(
                "lifecycleProcessor", DefaultLifecycleProcessor.class, () -> new DefaultLifecycleProcessor() {
                    @Override
                    public void setTimeoutForShutdownPhase(int phase, long timeout) {
                        times.put(phase, timeout);
                    }
                });
    }

    private static SimulatedCall answered(RelaySimulator simulator) {
        simulator.awaitSubscribed("ivr");
        return simulator.call("ivr", "+15551234567", "+15557654321").awaitAnswered();
    }

    private static CompletableFuture<Void> closing(AssertableApplicationContext context) {
        ConfigurableApplicationContext source =
                context.getSourceApplicationContext(ConfigurableApplicationContext.class);
        return CompletableFuture.runAsync(source::close);
    }

    static class Answering {

        @RelayCallHandler("ivr")
        void answer(Call call) {
            call.answer();
        }
    }
}
