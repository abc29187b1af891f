package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.boot.context.RelayThreadContextAutoConfiguration;
import io.relayspring.boot.handler.RelayHandlerAutoConfiguration;
import io.relayspring.boot.health.RelayHealthContributorAutoConfiguration;
import io.relayspring.boot.metrics.RelayMetricsAutoConfiguration;
import io.relayspring.boot.simulator.RelaySimulatorAutoConfiguration;
import io.relayspring.core.call.Call;
import io.relayspring.core.media.Media;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** An application whose beans were generated when it was built, as {@code spring.aot.enabled} starts it. */
class AheadOfTimeTest {

    private static final String CALLER = "+15550001111";
    private static final String OFFICE = "+15550002222";

    private static final TestPropertyValues PROPERTIES = TestPropertyValues.of(
            "signalwire.relay.simulator.enabled=true",
            "signalwire.relay.simulator.port=0",
            "signalwire.relay.simulator.pace=instant",
            "signalwire.relay.shutdown.drain=false",
            "signalwire.relay.primary=sales",
            "signalwire.relay.clients.sales.contexts=leads",
            "signalwire.relay.clients.support.contexts=help");

    private static final Class<?>[] CONFIGURATIONS = {
        RelaySimulatorAutoConfiguration.class,
        RelayAccountsAutoConfiguration.class,
        RelayClientAutoConfiguration.class,
        RelayLifecycleAutoConfiguration.class,
        RelayThreadContextAutoConfiguration.class,
        RelayHandlerAutoConfiguration.class,
        RelayHealthContributorAutoConfiguration.class,
        RelayMetricsAutoConfiguration.class,
        Handlers.class
    };

    @TempDir
    private Path folder;

    @Test
    void handlersAnswerForEachAccount() throws Exception {
        try (AnnotationConfigApplicationContext built = new AnnotationConfigApplicationContext();
                GenericApplicationContext started = new GenericApplicationContext()) {
            PROPERTIES.applyTo(built);
            built.register(CONFIGURATIONS);
            PROPERTIES.applyTo(started);
            new GeneratedBeans(folder).of(built, AheadOfTimeTest.class).initialize(started);
            started.refresh();
            answers(started.getBean(RelaySimulator.class));
        }
    }

    private static void answers(RelaySimulator simulator) {
        simulator.awaitSubscribed("ivr");
        simulator.call("ivr", CALLER, OFFICE).awaitHeard("Hello " + CALLER).awaitEnded();
        simulator.awaitSubscribed("sms");
        simulator.text("sms", CALLER, OFFICE, "Hello?");
        assertThat(simulator.awaitFrame(RelayMethod.MESSAGING_SEND).at("body")).isEqualTo("You said: Hello?");
    }

    static class Handlers {

        @RelayCallHandler(context = "ivr", condition = "from.startsWith('+1555')")
        void answer(Call call) {
            call.answer();
            call.play(Media.tts("Hello " + call.from())).await();
            call.hangup();
        }

        @RelayMessageHandler(client = "support", context = "sms")
        String text(String body) {
            return "You said: " + body;
        }
    }
}
