package io.relayspring.boot.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.RelayHandlerErrorHandler;
import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.core.call.Call;
import io.relayspring.core.message.Message;
import io.relayspring.core.message.OutboundMessage;
import io.relayspring.simulator.RelaySimulator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.messaging.handler.annotation.Header;

/** The attributes of a message's handler, its further headers, and the rarer shapes of a reply. */
class MessageAttributeTest extends HandlerCase {

    private final Semaphore goOn = new Semaphore(0);

    @AfterEach
    void letGo() {
        goOn.release(1000);
    }

    class Office {

        @RelayMessageHandler(id = "slow", context = "slow", concurrency = "${office.desks:1}")
        void slow(String body) throws InterruptedException {
            seen.add(body);
            goOn.acquire();
        }

        @RelayMessageHandler(id = "day", context = "day")
        @RelayMessageHandler(id = "night", context = "night", autoStartup = "false")
        String greeting(@Header String context) {
            return "Good " + context;
        }

        @RelayMessageHandler(context = "fragile", errorHandler = "lenient")
        void fragile() {
            throw new IllegalStateException("never mind");
        }

        @RelayMessageHandler("headers")
        void headers(@Header List<String> media, @Header List<String> tags, @Header String client) {
            seen.add(List.of(media, tags, client));
        }

        @RelayMessageHandler("perhaps")
        Optional<String> perhaps(String body) {
            return body.isBlank() ? Optional.empty() : Optional.of("Perhaps");
        }

        @RelayMessageHandler("stream")
        Stream<OutboundMessage> stream() {
            return Stream.of(OutboundMessage.of("One"), OutboundMessage.of("Two"));
        }

        @RelayMessageHandler("set")
        Set<String> set() {
            return Set.of("Only");
        }
    }

    @Test
    void asManyAreTakenAtOnceAsItSaysInTheirOrder() {
        office().run(context -> {
            text(context, "slow", "first");
            text(context, "slow", "second");
            assertThat(next()).isEqualTo("first");
            context.getBean(RelaySimulator.class).awaitSession().awaitAcknowledged();
            assertThat(seen).isEmpty();
            goOn.release();
            assertThat(next()).isEqualTo("second");
        });
    }

    @Test
    void itMayBeRepeatedAndStartedLater() {
        office().run(context -> {
            text(context, "day", "Hello");
            assertThat(reply(context)).isEqualTo("Good day");
            context.getBean(RelayHandlerRegistry.class)
                    .find("night")
                    .orElseThrow()
                    .resume();
            text(context, "night", "Hello");
            assertThat(reply(context)).isEqualTo("Good night");
        });
    }

    @Test
    void itMayHaveAnErrorHandlerOfItsOwn() {
        office().run(context -> {
            text(context, "fragile", "Hello");
            assertThat(next()).isEqualTo("lenient: never mind");
        });
    }

    private ApplicationContextRunner office() {
        return with(Office.class, Office::new).withBean("lenient", RelayHandlerErrorHandler.class, Lenient::new);
    }

    class Lenient implements RelayHandlerErrorHandler {

        @Override
        public void onCallError(Call call, Exception failure) {
            throw new AssertionError("there is no call");
        }

        @Override
        public void onMessageError(Message message, Exception failure) {
            seen.add("lenient: " + failure.getMessage());
        }
    }

    @Test
    void mediaTagsAndClientAreGiven() {
        office().run(context -> {
            subscribed(context, "headers")
                    .message("headers", CALLER, OFFICE, "Look", List.of("https://example.com/photo.jpg"));
            assertThat(next()).isEqualTo(List.of(List.of("https://example.com/photo.jpg"), List.of(), "default"));
        });
    }

    @Test
    void aReplyMayBeOptionalAStreamOrASet() {
        office().run(context -> {
            text(context, "perhaps", "Hello");
            assertThat(reply(context)).isEqualTo("Perhaps");
            text(context, "stream", "Hello");
            assertThat(List.of(reply(context), reply(context))).containsExactly("One", "Two");
            text(context, "set", "Hello");
            assertThat(reply(context)).isEqualTo("Only");
        });
    }
}
