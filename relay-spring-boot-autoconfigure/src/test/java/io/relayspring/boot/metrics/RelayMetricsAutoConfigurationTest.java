package io.relayspring.boot.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.relayspring.boot.RelayRunner;
import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.call.Call;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RelayMetricsAutoConfigurationTest {

    private final ApplicationContextRunner runner = RelayRunner.simulated()
            .withConfiguration(AutoConfigurations.of(MetricsAutoConfiguration.class))
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(Answering.class);

    @Test
    void theGaugesAreThereFromTheStartWithDescriptionAndClient() {
        runner.run(context -> {
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            for (String name : new String[] {"signalwire.relay.calls.active", "signalwire.relay.reconnects"}) {
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

    static class Answering {

        @RelayCallHandler("ivr")
        void answer(Call call) {
            call.answer();
        }
    }
}
