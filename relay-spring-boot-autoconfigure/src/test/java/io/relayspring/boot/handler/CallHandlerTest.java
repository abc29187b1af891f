package io.relayspring.boot.handler;

import static io.relayspring.core.media.Media.tts;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.Awaited;
import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.call.Call;
import io.relayspring.core.call.outcome.Input;
import io.relayspring.core.device.Device;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import io.relayspring.simulator.report.Severity;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Headers;

/** Annotated methods answer calls that ring over a real socket. */
@ExtendWith(OutputCaptureExtension.class)
class CallHandlerTest extends HandlerCase {

    @Test
    void aCallIsAnsweredByTheHandlerOfItsContext() {
        ring(Menu.class, "ivr", (context, call) -> {
            call.awaitHeard("Press 1");
            call.press("1");
            call.awaitHeard("You pressed 1");
            call.awaitEnded();
            assertThat(context.getBean(RelaySimulator.class).violations(Severity.FORBIDDEN))
                    .isEmpty();
        });
    }

    @Test
    void everyArgumentIsFilled() {
        ring(Arguments.class, "ivr", (context, call) -> {
            List<Object> given = Awaited.next(context.getBean(Arguments.class).seen);
            call.awaitEnded();
            assertThat(given.get(0))
                    .isInstanceOfSatisfying(Call.class, c -> assertThat(c.id()).isEqualTo(call.id()));
            assertThat(given.get(1))
                    .isInstanceOfSatisfying(
                            Device.class, d -> assertThat(d.from()).isEqualTo(CALLER));
            assertThat(given.get(2)).isSameAs(context.getBean(RelayClient.class));
            assertThat(given.subList(3, 7)).containsExactly(CALLER, OFFICE, "ivr", call.id());
            assertThat(given.get(7)).isEqualTo(given.get(8)).isEqualTo(given.get(9));
            assertThat(((MessageHeaders) given.get(8)).keySet())
                    .containsExactlyInAnyOrder("from", "to", "context", "client", "callId", "deviceType");
        });
    }

    @Test
    void aCallOfAContextThatNobodyElseHasGoesToTheHandlerWithoutOne() {
        runner(Fallback.class)
                .withPropertyValues("signalwire.relay.contexts=sales")
                .run(context -> {
                    ring(context, "sales").awaitHeard("any sales").awaitEnded();
                    ring(context, "ivr").awaitHeard("the ivr").awaitEnded();
                });
    }

    @Test
    void anExceptionIsLoggedWithTheCallsIdAndTheCallIsHungUp(CapturedOutput output) {
        ring(Failing.class, "ivr", (context, call) -> {
            call.awaitEnded();
            assertThat(output).contains(call.id(), "IllegalStateException", "the handler is broken");
            assertThat(output).doesNotContain("UndeclaredThrowableException", "MessagingException");
        });
    }

    @Test
    void aCallerWhoHangsUpDuringTheMenuIsNoError(CapturedOutput output) {
        ring(Menu.class, "ivr", (context, call) -> {
            call.awaitCollecting();
            call.hangUp();
            assertThat(Awaited.next(context.getBean(Menu.class).inputs).isCallGone())
                    .isTrue();
            assertThat(context.getBean(Menu.class).left.await(10, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(output).doesNotContain("CallGoneException", " ERROR ");
        });
    }

    private void ring(Class<?> handlers, String name, Conversation conversation) {
        runner(handlers).run(context -> conversation.go(context, ring(context, name)));
    }

    private ApplicationContextRunner runner(Class<?> handlers) {
        return simulated().withBean(handlers);
    }

    @FunctionalInterface
    interface Conversation {
        void go(AssertableApplicationContext context, SimulatedCall call) throws Exception;
    }

    static class Menu {

        private final BlockingQueue<Input> inputs = new LinkedBlockingQueue<>();
        private final CountDownLatch left = new CountDownLatch(1);

        @RelayCallHandler(context = "ivr")
        void answer(Call call) {
            try {
                call.answer();
                Input input =
                        call.playAndCollect(tts("Press 1"), c -> c.digits(1)).await();
                inputs.add(input);
                call.play(tts("You pressed " + input.digits())).await();
                call.hangup();
            } finally {
                left.countDown();
            }
        }
    }

    static class Arguments {

        private final BlockingQueue<List<Object>> seen = new LinkedBlockingQueue<>();

        @RelayCallHandler("ivr")
        void answer(
                Call call,
                Device device,
                RelayClient client,
                @Header("from") String from,
                @Header String to,
                @Header("context") String context,
                @Header("callId") String callId,
                MessageHeaders headers,
                Message<Call> message,
                @Headers Map<String, Object> map) {
            seen.add(List.of(call, device, client, from, to, context, callId, headers, message.getHeaders(), map));
            call.hangup();
        }
    }

    static class Fallback {

        @RelayCallHandler
        void any(Call call) {
            say(call, "any " + call.context());
        }

        @RelayCallHandler("ivr")
        void ivr(Call call) {
            say(call, "the ivr");
        }
    }

    static class Failing {

        @RelayCallHandler("ivr")
        void answer(Call call) {
            call.answer();
            throw new IllegalStateException("the handler is broken");
        }
    }
}
