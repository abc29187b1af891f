package io.relayspring.boot.context;

import static io.relayspring.boot.Awaited.next;
import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.context.ContextRegistry;
import io.relayspring.boot.RelayRunner;
import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.event.CallStateEvent;
import io.relayspring.core.event.PlayEvent;
import io.relayspring.core.message.Message;
import io.relayspring.core.observe.ThreadContext;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;

/** What a handler, a listener and a callback find on their threads. */
class RelayThreadContextAutoConfigurationTest {

    private static final String KEY = "relay-test-trace";

    private final ThreadLocal<String> trace = new ThreadLocal<>();
    private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();

    @BeforeEach
    void propagateTheTrace() {
        ContextRegistry.getInstance().registerThreadLocalAccessor(KEY, trace);
    }

    @AfterEach
    void propagateItNoMore() {
        ContextRegistry.getInstance().removeThreadLocalAccessor(KEY);
        MDC.clear();
    }

    class Handlers {

        @RelayCallHandler("ivr")
        void answer(Call call) {
            MDC.put("customer", "c-1");
            trace.set("trace-1");
            call.on(PlayEvent.class, event -> see("listener"));
            call.answer();
            call.play(tts("Hello.")).onCompleted(done -> see("callback"));
            trace.remove();
        }

        @RelayCallHandler("next")
        void next(Call call) {
            see("next");
            call.hangup();
        }

        @RelayMessageHandler("sms")
        void text(Message message) {
            see("message");
        }

        private void see(String where) {
            seen.add(
                    Map.of("where", where, "trace", String.valueOf(trace.get()), "mdc", String.valueOf(sorted(mdc()))));
        }
    }

    private static Map<String, String> mdc() {
        return MDC.getCopyOfContextMap();
    }

    private static Map<String, String> sorted(Map<String, String> map) {
        return new TreeMap<>(map);
    }

    private static Map<String, String> ours(SimulatedCall call, String context) {
        return Map.of("relay.client", "default", "relay.callId", call.id(), "relay.context", context);
    }

    private static Object seen(String where, String trace, Map<String, String> mdc) {
        return Map.of("where", where, "trace", trace, "mdc", String.valueOf(sorted(mdc)));
    }

    private static RelaySimulator subscribed(AssertableApplicationContext context, String name) {
        assertThat(context).hasNotFailed();
        RelaySimulator simulator = context.getBean(RelaySimulator.class);
        simulator.awaitSubscribed(name);
        return simulator;
    }

    @Test
    void whatTheHandlerHadIsThereInItsListenersAndCallbacksAndNowhereElse() {
        RelayRunner.simulated()
                .withPropertyValues("signalwire.relay.handlers.concurrency=1")
                .withBean(Handlers.class, Handlers::new)
                .run(context -> {
                    SimulatedCall call = subscribed(context, "ivr").call("ivr", "+15550001111", "+15550002222");
                    Map<String, String> withIts = new HashMap<>(ours(call, "ivr"));
                    withIts.put("customer", "c-1");
                    Object told = next(seen);
                    assertThat(told).isEqualTo(seen("listener", "trace-1", withIts));
                    while (told.equals(seen("listener", "trace-1", withIts))) {
                        told = next(seen);
                    }
                    assertThat(told).isEqualTo(seen("callback", "trace-1", withIts));
                    SimulatedCall other = subscribed(context, "next").call("next", "+15550001111", "+15550002222");
                    assertThat(next(seen)).isEqualTo(seen("next", "null", ours(other, "next")));
                    call.hangUp();
                });
    }

    @Test
    void theClientsOwnListenersSeeTheCallAndWhatRegisteredThem() {
        RelayRunner.simulated().withBean(Handlers.class, Handlers::new).run(context -> {
            RelaySimulator simulator = subscribed(context, "next");
            trace.set("trace-2");
            context.getBean(RelayClient.class)
                    .on(CallStateEvent.class, event -> seen.add(mdc().get("relay.callId") + " " + trace.get()));
            trace.remove();
            SimulatedCall call = simulator.call("next", "+15550001111", "+15550002222");
            Object told = next(seen);
            assertThat(told instanceof Map<?, ?> ? next(seen) : told).isEqualTo(call.id() + " trace-2");
        });
    }

    @Test
    void anApplicationsOwnTakesItsTurnAndMayReplaceOurs() {
        RelayRunner.simulated()
                .withBean(Handlers.class, Handlers::new)
                .withBean(
                        "relayLogContext",
                        ThreadContext.class,
                        () -> () -> subject -> {
                            MDC.put("who", subject.messageId());
                            return MDC::clear;
                        })
                .run(context -> {
                    String id = subscribed(context, "sms")
                            .text("sms", "+15550001111", "+15550002222", "Hello")
                            .id();
                    assertThat(next(seen)).isEqualTo(seen("message", "null", Map.of("who", id)));
                });
    }

    @Test
    void withoutTheLibraryTheLogContextIsThereAlone() {
        RelayRunner.simulated()
                .withClassLoader(new FilteredClassLoader(ContextRegistry.class.getPackageName()))
                .run(context ->
                        assertThat(context.getBeansOfType(ThreadContext.class)).containsOnlyKeys("relayLogContext"));
    }
}
