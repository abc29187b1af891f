package io.relayspring.boot.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.relayspring.boot.RelayRunner;
import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.DialAction;
import io.relayspring.core.device.Device;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RelayMetricsAutoConfigurationTest {

    private final ApplicationContextRunner runner = RelayRunner.simulated()
            .withConfiguration(AutoConfigurations.of(MetricsAutoConfiguration.class))
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(Answering.class);

    @Test
    void theGaugesAreThereFromTheStartWithDescriptionAndClient() {
        runner.run(context -> {
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            for (String name : new String[] {
                "signalwire.relay.calls.active", "signalwire.relay.handlers.active", "signalwire.relay.commands.waiting"
            }) {
                Gauge gauge = registry.get(name).tag("client", "default").gauge();
                assertThat(gauge.value()).isZero();
                assertThat(gauge.getId().getDescription()).isNotBlank();
                assertThat(gauge.getId().getBaseUnit()).isNotBlank();
            }
        });
    }

    @Test
    void aCallThatIsUpIsCounted() {
        runner.run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            simulator.awaitSubscribed("ivr");
            SimulatedCall call = simulator.call("ivr", "+15550001111", "+15550002222");
            call.awaitAnswered();
            Gauge active = context.getBean(MeterRegistry.class)
                    .get("signalwire.relay.calls.active")
                    .gauge();
            assertThat(active.value()).isEqualTo(1);
        });
    }

    @Test
    void theStateOfTheConnectionIsAGaugeForEachState() {
        runner.withPropertyValues("signalwire.relay.await-connection=10s").run(context -> {
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            assertThat(state(registry, "ready")).isEqualTo(1);
            assertThat(state(registry, "waiting")).isZero();
            assertThat(registry.get("signalwire.relay.reconnects")
                            .tag("client", "default")
                            .functionCounter()
                            .count())
                    .isZero();
        });
    }

    @Test
    void commandsEventsAndHandlersAreTimedAndCounted() {
        runner.run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            simulator.awaitSubscribed("ivr");
            SimulatedCall call = simulator.call("ivr", "+15550001111", "+15550002222");
            call.awaitAnswered().hangUp();
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            RelayClient client = context.getBean(RelayClient.class);
            client.drain().await(Duration.ofSeconds(10));
            allIsTold(client);
            assertThat(timer(registry, "commands", "method", "calling.answer", "outcome", "ok"))
                    .isEqualTo(1);
            assertThat(timer(registry, "handlers", "context", "ivr", "outcome", "ok"))
                    .isEqualTo(1);
            assertThat(timer(registry, "dispatch.delay", "context", "ivr")).isEqualTo(1);
            assertThat(timer(registry, "calls", "context", "ivr", "direction", "inbound"))
                    .isEqualTo(1);
            assertThat(counter(registry, "events", "type", "calling.call.receive"))
                    .isEqualTo(1);
        });
    }

    @Test
    void dialsAreCountedByTheirOutcome() {
        runner.run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            RelayClient client = context.getBean(RelayClient.class);
            simulator.phone("+15550003333").isBusy();
            dial(client, "+15550003333")
                    .toFuture()
                    .handle((call, failure) -> "")
                    .get(10, TimeUnit.SECONDS);
            dial(client, "+15550004444").await(Duration.ofSeconds(10));
            allIsTold(client);
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            assertThat(timer(registry, "dials", "outcome", "busy")).isEqualTo(1);
            assertThat(timer(registry, "dials", "outcome", "answered")).isEqualTo(1);
        });
    }

    @Test
    void messagesAreCountedByDirectionAndStateAndThoseThatNobodyTakesAreDropped() {
        runner.withPropertyValues("signalwire.relay.contexts=texts").run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            RelayClient client = context.getBean(RelayClient.class);
            simulator.awaitSubscribed("texts");
            simulator.text("texts", "+15550001111", "+15550002222", "Hello?");
            client.send("+15550001111", "Hello.", m -> m.from("+15550002222"))
                    .await(Duration.ofSeconds(10))
                    .delivery()
                    .await(Duration.ofSeconds(10));
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            assertThat(counter(registry, "messages", "direction", "inbound", "state", "received"))
                    .isEqualTo(1);
            assertThat(counter(registry, "messages", "direction", "outbound", "state", "delivered"))
                    .isEqualTo(1);
            assertThat(counter(registry, "messages.dropped", "context", "texts", "why", "no-handler"))
                    .isEqualTo(1);
        });
    }

    @Test
    void offersThatNobodyTakesAreCounted() {
        runner.withPropertyValues("signalwire.relay.contexts=lost").run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            simulator.awaitSubscribed("lost");
            simulator.call("lost", "+15550001111", "+15550002222");
            simulator.awaitFrame(RelayMethod.CALLING_PASS);
            assertThat(counter(
                            context.getBean(MeterRegistry.class),
                            "offers.refused",
                            "context",
                            "lost",
                            "why",
                            "no-handler"))
                    .isPositive();
        });
    }

    @Test
    void aCallThatFindsNoThreadIsCountedAndWarnedOf(CapturedOutput output) {
        runner.withPropertyValues("signalwire.relay.handlers.concurrency=1")
                .withBean(Patient.class)
                .run(context -> {
                    RelaySimulator simulator = context.getBean(RelaySimulator.class);
                    simulator.awaitSubscribed("patient");
                    simulator.call("patient", "+15550001111", "+15550002222").awaitAnswered();
                    simulator.call("patient", "+15550001111", "+15550002222");
                    simulator.awaitFrame(RelayMethod.CALLING_PASS);
                    MeterRegistry registry = context.getBean(MeterRegistry.class);
                    assertThat(counter(registry, "offers.refused", "context", "patient", "why", "limit"))
                            .isPositive();
                    assertThat(output).containsPattern("WARN.*no thread is free for a handler");
                });
    }

    @Test
    void eventsThatWaitForAListenerAreCounted() {
        runner.run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            RelayClient client = context.getBean(RelayClient.class);
            Gauge waiting = context.getBean(MeterRegistry.class)
                    .get("signalwire.relay.listeners.waiting")
                    .gauge();
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(3);
            client.on("calling.call.receive", event -> {
                awaitQuietly(held);
                done.countDown();
            });
            simulator.awaitSubscribed("ivr");
            for (int i = 0; i < 3; i++) {
                simulator.call("ivr", "+15550001111", "+15550002222").awaitAnswered();
            }
            allIsTold(client);
            assertThat(waiting.value()).isGreaterThanOrEqualTo(3);
            held.countDown();
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
            client.close();
            assertThat(waiting.value()).isZero();
        });
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void eachClientHasMetersOfItsOwn() {
        runner.withPropertyValues(
                        "signalwire.relay.clients.sales.contexts=leads",
                        "signalwire.relay.clients.support.contexts=help",
                        "signalwire.relay.primary=sales",
                        "signalwire.relay.await-connection=10s")
                .run(context -> {
                    MeterRegistry registry = context.getBean(MeterRegistry.class);
                    for (String client : new String[] {"sales", "support"}) {
                        for (String gauge : new String[] {"calls.active", "handlers.active", "connection.state"}) {
                            assertThat(registry.get("signalwire.relay." + gauge)
                                            .tag("client", client)
                                            .gauges())
                                    .isNotEmpty();
                        }
                        assertThat(timer(
                                        registry,
                                        "commands",
                                        "client",
                                        client,
                                        "method",
                                        "signalwire.connect",
                                        "outcome",
                                        "ok"))
                                .isEqualTo(1);
                    }
                });
    }

    @Test
    void beansOfTheApplicationsOwnMakeOursStepAside() {
        runner.withBean("relayMetrics", String.class, () -> "own")
                .withBean("relayMeterCustomizer", String.class, () -> "own")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(RelayMetrics.class);
                    context.getBean(RelayClient.class).ready().await(Duration.ofSeconds(10));
                    assertThat(context.getBean(MeterRegistry.class).getMeters())
                            .filteredOn(meter -> meter.getId().getName().startsWith("signalwire"))
                            .isEmpty();
                });
    }

    @Test
    void aGapIsTimed() {
        runner.withPropertyValues("signalwire.relay.reconnect.initial-delay=1ms")
                .run(context -> {
                    RelaySimulator simulator = context.getBean(RelaySimulator.class);
                    RelayClient client = context.getBean(RelayClient.class);
                    simulator.awaitSubscribed("ivr");
                    CountDownLatch back = new CountDownLatch(1);
                    client.onConnectionChange(change -> {
                        if (!change.gap().length().isZero()) {
                            back.countDown();
                        }
                    });
                    simulator.faults().dropAll();
                    assertThat(back.await(10, TimeUnit.SECONDS)).isTrue();
                    assertThat(timer(context.getBean(MeterRegistry.class), "gap"))
                            .isEqualTo(1);
                });
    }

    @Test
    void everyMeterHasADescriptionAndItsClient() {
        runner.run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            simulator.awaitSubscribed("ivr");
            simulator.call("ivr", "+15550001111", "+15550002222").awaitAnswered();
            assertThat(context.getBean(MeterRegistry.class).getMeters())
                    .map(Meter::getId)
                    .filteredOn(id -> id.getName().startsWith("signalwire.relay."))
                    .isNotEmpty()
                    .allSatisfy(id -> {
                        assertThat(id.getDescription()).isNotBlank();
                        assertThat(id.getBaseUnit()).as(id.getName()).isNotBlank();
                        assertThat(id.getTag("client")).isEqualTo("default");
                    });
        });
    }

    /** One answer more: the reader that brings it has told everything before it. */
    private static void allIsTold(RelayClient client) {
        client.receive("another").await(Duration.ofSeconds(10));
    }

    private static DialAction dial(RelayClient client, String number) {
        return client.dial(Device.phone(number, p -> p.from("+15550002222")));
    }

    private static double state(MeterRegistry registry, String state) {
        return registry.get("signalwire.relay.connection.state")
                .tag("state", state)
                .gauge()
                .value();
    }

    private static long timer(MeterRegistry registry, String name, String... tags) {
        return registry.get("signalwire.relay." + name).tags(tags).timer().count();
    }

    private static double counter(MeterRegistry registry, String name, String... tags) {
        return registry.get("signalwire.relay." + name).tags(tags).counter().count();
    }

    static class Patient {

        @RelayCallHandler("patient")
        void patient(Call call) {
            call.answer().await();
            call.ended().await();
        }
    }

    static class Answering {

        @RelayCallHandler("ivr")
        void answer(Call call) {
            call.answer();
        }
    }
}
