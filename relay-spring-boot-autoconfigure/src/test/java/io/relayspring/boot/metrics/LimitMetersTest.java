package io.relayspring.boot.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.relayspring.boot.RelayRunner;
import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
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

/** What finds no thread, or waits for one, is counted. */
@ExtendWith(OutputCaptureExtension.class)
class LimitMetersTest {

    private final ApplicationContextRunner runner = RelayRunner.simulated()
            .withConfiguration(AutoConfigurations.of(MetricsAutoConfiguration.class))
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(Handlers.class);

    @Test
    void aCallThatFindsNoThreadIsCountedAndWarnedOf(CapturedOutput output) {
        runner.withPropertyValues("signalwire.relay.handlers.concurrency=1").run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            simulator.awaitSubscribed("patient");
            simulator.call("patient", "+15550001111", "+15550002222").awaitAnswered();
            simulator.call("patient", "+15550001111", "+15550002222");
            simulator.awaitFrame(RelayMethod.CALLING_PASS);
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            assertThat(registry.get("signalwire.relay.offers.refused")
                            .tags("context", "patient", "why", "limit")
                            .counter()
                            .count())
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

    /** One answer more: the reader that brings it has told everything before it. */
    private static void allIsTold(RelayClient client) {
        client.receive("another").await(Duration.ofSeconds(10));
    }

    static class Handlers {

        @RelayCallHandler("patient")
        void patient(Call call) {
            call.answer().await();
            call.ended().await();
        }

        @RelayCallHandler("ivr")
        void answer(Call call) {
            call.answer();
        }
    }
}
