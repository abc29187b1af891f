package io.relayspring.boot;

import static io.relayspring.boot.Awaited.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.message.Message;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.SimulatedMessage;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What handlers run on, and what their log lines say. */
class ThreadsTest {

    private static final String CALLER = "+15551234567";
    private static final String OFFICE = "+15557654321";

    private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
    private final ApplicationContextRunner runner = RelayRunner.simulated().withBean(Handlers.class, Handlers::new);

    @Test
    void threadsAreVirtualWhereTheyAreWantedAndTheJavaHasThem() {
        runner.withPropertyValues("spring.threads.virtual.enabled=true").run(context -> {
            ring(context.getBean(RelaySimulator.class), "thread");
            boolean virtual = next(seen).toString().startsWith("VirtualThread");
            assertThat(virtual).isEqualTo(Runtime.version().feature() >= 21);
        });
    }

    @Test
    void threadsOfListenersAreVirtualTheSameWay() {
        for (boolean wanted : new boolean[] {true, false}) {
            runner.withPropertyValues("spring.threads.virtual.enabled=" + wanted)
                    .run(context -> {
                        context.getBean(RelayClient.class)
                                .on(
                                        "calling.call.receive",
                                        event -> seen.add(Thread.currentThread().toString()));
                        ring(context.getBean(RelaySimulator.class), "quiet");
                        boolean virtual = next(seen).toString().startsWith("VirtualThread");
                        assertThat(virtual)
                                .isEqualTo(wanted && Runtime.version().feature() >= 21);
                    });
        }
    }

    @Test
    void threadsAreOfThePlatformUnlessToldOtherwise() {
        runner.run(context -> {
            ring(context.getBean(RelaySimulator.class), "thread");
            assertThat(next(seen).toString()).startsWith("Thread[");
        });
    }

    @Test
    void asManyHandlersRunAsMayAndTheNextWaits() {
        runner.withPropertyValues(
                        "signalwire.relay.handlers.concurrency=1", "signalwire.relay.handlers.queue-capacity=1")
                .run(context -> {
                    RelaySimulator simulator = context.getBean(RelaySimulator.class);
                    SimulatedCall first = ring(simulator, "patient").awaitAnswered();
                    ring(simulator, "thread");
                    first.hangUp();
                    assertThat(next(seen)).isEqualTo("gone");
                    assertThat(next(seen).toString()).startsWith("Thread[");
                });
    }

    @Test
    void theLogLinesOfAHandlerNameItsCall() {
        runner.withPropertyValues("signalwire.relay.handlers.concurrency=1").run(context -> {
            SimulatedCall call = ring(context.getBean(RelaySimulator.class), "logging");
            assertThat(next(seen))
                    .isEqualTo(
                            Map.of("relay.callId", call.id(), "relay.context", "logging", "relay.client", "default"));
        });
    }

    @Test
    void theLogLinesOfAHandlerNameItsMessage() {
        runner.run(context -> {
            RelaySimulator simulator = context.getBean(RelaySimulator.class);
            simulator.awaitSubscribed("texts");
            SimulatedMessage message = simulator.text("texts", CALLER, OFFICE, "Hello?");
            assertThat(next(seen))
                    .isEqualTo(Map.of(
                            "relay.messageId", message.id(), "relay.context", "texts", "relay.client", "default"));
        });
    }

    private static SimulatedCall ring(RelaySimulator simulator, String context) {
        simulator.awaitSubscribed(context);
        return simulator.call(context, CALLER, OFFICE);
    }

    class Handlers {

        @RelayCallHandler("thread")
        void thread(Call call) {
            seen.add(Thread.currentThread().toString());
            call.hangup();
        }

        @RelayCallHandler("quiet")
        void quiet(Call call) {
            call.hangup();
        }

        @RelayCallHandler("patient")
        void patient(Call call) {
            call.answer().await();
            call.ended().await();
            seen.add("gone");
        }

        @RelayCallHandler("logging")
        void logging(Call call) {
            seen.add(MDC.getCopyOfContextMap());
            call.hangup();
        }

        @RelayMessageHandler("texts")
        void text(Message message) {
            seen.add(MDC.getCopyOfContextMap());
        }
    }
}
