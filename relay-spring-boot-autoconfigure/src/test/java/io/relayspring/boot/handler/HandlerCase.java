package io.relayspring.boot.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.Awaited;
import io.relayspring.boot.RelayHandlerErrorHandler;
import io.relayspring.boot.RelayRunner;
import io.relayspring.core.call.Call;
import io.relayspring.core.media.Media;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.SimulatedMessage;
import io.relayspring.simulator.report.JournalEntry;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Handlers in an application that talks to a simulator over a real socket, on threads of either sort. */
@ParameterizedClass(name = "{0} threads")
@MethodSource("threadKinds")
abstract class HandlerCase {

    static final String CALLER = "+15550001111";
    static final String OFFICE = "+15550002222";

    /** What the handlers tell. */
    final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();

    private int replies;

    /** Tells what it is told, and ends the call. */
    final class Errors implements RelayHandlerErrorHandler {

        @Override
        public void onCallError(Call call, Exception failure) {
            seen.add(failure);
            call.hangup();
        }
    }

    @Parameter
    String threads;

    static Stream<String> threadKinds() {
        return Runtime.version().feature() < 21 ? Stream.of("platform") : Stream.of("platform", "virtual");
    }

    final ApplicationContextRunner simulated() {
        return RelayRunner.simulated()
                .withPropertyValues("spring.threads.virtual.enabled=" + threads.equals("virtual"));
    }

    final <T> ApplicationContextRunner with(Class<T> type, Supplier<T> handlers) {
        return simulated().withBean("handlers", type, handlers);
    }

    static SimulatedCall ring(AssertableApplicationContext context, String name) {
        return ring(context, name, CALLER);
    }

    static SimulatedCall ring(AssertableApplicationContext context, String name, String caller) {
        return subscribed(context, name).call(name, caller, OFFICE);
    }

    static SimulatedMessage text(AssertableApplicationContext context, String name, String body) {
        return subscribed(context, name).text(name, CALLER, OFFICE, body);
    }

    /** The next text that was sent to the caller. */
    final String reply(AssertableApplicationContext context) {
        replies++;
        JournalEntry sent = context.getBean(RelaySimulator.class)
                .awaitFrames(RelayMethod.MESSAGING_SEND, replies)
                .get(replies - 1);
        assertThat(sent.at("to_number")).isEqualTo(CALLER);
        assertThat(sent.at("from_number")).isEqualTo(OFFICE);
        return String.valueOf(sent.at("body"));
    }

    static RelaySimulator subscribed(AssertableApplicationContext context, String name) {
        assertThat(context).hasNotFailed();
        RelaySimulator simulator = context.getBean(RelaySimulator.class);
        simulator.awaitSubscribed(name);
        return simulator;
    }

    final Object next() {
        return Awaited.next(seen);
    }

    static void say(Call call, String words) {
        call.answer();
        call.play(Media.tts(words)).await();
        call.hangup();
    }
}
