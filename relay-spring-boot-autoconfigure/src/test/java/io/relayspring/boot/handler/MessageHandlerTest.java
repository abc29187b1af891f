package io.relayspring.boot.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.Awaited;
import io.relayspring.boot.RelayClientBuilderCustomizer;
import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.core.RelayClientBuilder;
import io.relayspring.core.message.Message;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;

/** Annotated methods take texts that arrive over a real socket. */
@ExtendWith(OutputCaptureExtension.class)
class MessageHandlerTest extends HandlerCase {

    private static final List<String> PICTURE = List.of("https://example.com/cat.png");

    @Test
    void aTextReachesTheHandlerOfItsContextWithAllItsArguments() {
        simulated().withBean(Texts.class).run(context -> {
            String id = text(context, "sms", "Hello").id();
            List<Object> given = Awaited.next(context.getBean(Texts.class).seen);
            assertThat(given.get(0))
                    .isInstanceOfSatisfying(
                            Message.class, message -> assertThat(message.body()).isEqualTo("Hello"));
            assertThat(given.subList(1, 7)).containsExactly("Hello", "Hello", CALLER, OFFICE, "sms", id);
        });
    }

    @Test
    void aTextOfAContextThatNobodyElseHasGoesToTheHandlerWithoutOne() {
        simulated()
                .withBean(Fallback.class)
                .withPropertyValues("signalwire.relay.contexts=other")
                .run(context -> {
                    text(context, "other", "Hello");
                    assertThat(Awaited.next(context.getBean(Fallback.class).seen))
                            .isEqualTo("Hello");
                });
    }

    // Spring takes an empty payload for a missing one.
    @Test
    void aPictureWithoutWordsHasAnEmptyBody() {
        simulated().withBean(Pictures.class).run(context -> {
            subscribed(context, "pictures").message("pictures", CALLER, OFFICE, "", PICTURE);
            assertThat(Awaited.next(context.getBean(Pictures.class).seen)).isEqualTo(List.of("", PICTURE));
            subscribed(context, "drawings").message("drawings", CALLER, OFFICE, "", PICTURE);
            assertThat(Awaited.next(context.getBean(Pictures.class).seen)).isEqualTo(List.of("", PICTURE));
        });
    }

    @Test
    void aBodyBecomesANumberWhereTheHandlerWantsOne() {
        simulated().withBean(Codes.class).run(context -> {
            text(context, "sms", "4711");
            assertThat(Awaited.next(context.getBean(Codes.class).seen)).isEqualTo(4711);
        });
    }

    @Test
    void anExceptionIsLoggedAndTheNextTextIsTaken(CapturedOutput output) {
        simulated().withBean(Codes.class).withBean(OneThread.class).run(context -> {
            text(context, "sms", "not a number");
            text(context, "sms", "4711");
            assertThat(Awaited.next(context.getBean(Codes.class).seen)).isEqualTo(4711);
            assertThat(output).contains("MessageConversionException");
        });
    }

    /** Lets one message be done with before the next is begun. */
    static class OneThread implements RelayClientBuilderCustomizer, AutoCloseable {

        private final ExecutorService thread = Executors.newSingleThreadExecutor();

        @Override
        public void customize(RelayClientBuilder builder) {
            builder.handlerExecutor(thread);
        }

        @Override
        public void close() {
            thread.shutdownNow();
        }
    }

    static class Texts {

        private final BlockingQueue<List<Object>> seen = new LinkedBlockingQueue<>();

        @RelayMessageHandler(context = "sms")
        void text(
                Message message,
                String body,
                @Payload String payload,
                @Header("from") String from,
                @Header("to") String to,
                @Header("context") String context,
                @Header("messageId") String messageId) {
            seen.add(List.of(message, body, payload, from, to, context, messageId));
        }
    }

    static class Pictures {

        private final BlockingQueue<List<Object>> seen = new LinkedBlockingQueue<>();

        @RelayMessageHandler("pictures")
        void picture(String body, @Header List<String> media) {
            seen.add(List.of(body, media));
        }

        @RelayMessageHandler("drawings")
        void drawing(@Payload String body, @Header List<String> media) {
            seen.add(List.of(body, media));
        }
    }

    static class Fallback {

        private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

        @RelayMessageHandler
        void text(String body) {
            seen.add(body);
        }
    }

    static class Codes {

        private final BlockingQueue<Integer> seen = new LinkedBlockingQueue<>();

        @RelayMessageHandler("sms")
        void code(@Payload int code) {
            seen.add(code);
        }
    }
}
