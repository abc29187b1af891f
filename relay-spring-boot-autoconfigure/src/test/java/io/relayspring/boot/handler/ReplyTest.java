package io.relayspring.boot.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.RelayHandlerErrorHandler;
import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.core.RelayClient;
import io.relayspring.core.async.Pending;
import io.relayspring.core.call.Call;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.message.Message;
import io.relayspring.core.message.OutboundMessage;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedMessage;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What a message's handler returns is the reply. */
class ReplyTest extends HandlerCase {

    private final CompletableFuture<String> answer = new CompletableFuture<>();

    @Test
    void aTextGoesBackToTheSenderFromTheNumberWrittenTo() {
        with(Texts.class, Texts::new).run(context -> {
            text(context, "hours", "When are you open?");
            assertThat(reply(context)).isEqualTo("From nine to five.");
        });
    }

    @Test
    void aMessageMayHaveMediaAndARecipientOfItsOwn() {
        with(Texts.class, Texts::new).run(context -> {
            text(context, "map", "Where are you?");
            SimulatedMessage reply = context.getBean(RelaySimulator.class).awaitMessageTo(CALLER);
            assertThat(reply.media()).containsExactly("https://example.com/map.png");
            text(context, "forward", "For Anne");
            assertThat(context.getBean(RelaySimulator.class)
                            .awaitMessageTo("+15550009999")
                            .body())
                    .isEqualTo("For Anne");
        });
    }

    @Test
    void severalGoOutInTheirOrder() {
        with(Texts.class, Texts::new).run(context -> {
            text(context, "several", "Everything, please");
            assertThat(List.of(reply(context), reply(context), reply(context)))
                    .containsExactly("One.", "Two.", "Three.");
            text(context, "array", "Everything, please");
            assertThat(List.of(reply(context), reply(context))).containsExactly("a", "b");
        });
    }

    @Test
    void aStageIsWaitedForWithoutAThread() {
        with(Texts.class, Texts::new)
                .withPropertyValues(
                        "signalwire.relay.handlers.concurrency=1", "signalwire.relay.handlers.queue-capacity=5")
                .run(context -> {
                    text(context, "later", "How late?");
                    text(context, "hours", "When are you open?");
                    assertThat(reply(context)).isEqualTo("From nine to five.");
                    answer.complete("This late.");
                    assertThat(reply(context)).isEqualTo("This late.");
                });
    }

    @Test
    void aPendingIsWaitedForAsWell() {
        with(Texts.class, Texts::new).run(context -> {
            text(context, "pending", "Tell +15550009999");
            assertThat(context.getBean(RelaySimulator.class)
                            .awaitMessageTo("+15550009999")
                            .body())
                    .isEqualTo("Call us.");
        });
    }

    @Test
    void nothingAndABlankTextAreNoReply() {
        with(Texts.class, Texts::new).run(context -> {
            text(context, "silent", "Hello?");
            assertThat(next()).isEqualTo("silent");
            text(context, "blank", "Hello?");
            assertThat(next()).isEqualTo("blank");
            text(context, "hours", "Hello?");
            assertThat(reply(context)).isEqualTo("From nine to five.");
            assertThat(context.getBean(RelaySimulator.class).journal(RelayMethod.MESSAGING_SEND))
                    .hasSize(1);
        });
    }

    @Test
    void aReplyThatIsRefusedIsTheHandlersFailure() {
        with(Texts.class, Texts::new)
                .withBean(RelayHandlerErrorHandler.class, Errors::new)
                .run(context -> {
                    subscribed(context, "hours").faults().error(RelayMethod.MESSAGING_SEND, 500, "no credit");
                    text(context, "hours", "Hello?");
                    assertThat(next())
                            .isInstanceOfSatisfying(
                                    CommandException.class,
                                    refused -> assertThat(refused).hasMessageContaining("no credit"));
                });
    }

    class Errors implements RelayHandlerErrorHandler {

        @Override
        public void onCallError(Call call, Exception failure) {
            throw new AssertionError("there is no call");
        }

        @Override
        public void onMessageError(Message message, Exception failure) {
            seen.add(failure);
        }
    }

    class Texts {

        @RelayMessageHandler("hours")
        String hours() {
            return "From nine to five.";
        }

        @RelayMessageHandler("map")
        OutboundMessage map() {
            return OutboundMessage.of("Here.", m -> m.media(URI.create("https://example.com/map.png")));
        }

        @RelayMessageHandler("forward")
        OutboundMessage forward(String body) {
            return OutboundMessage.of(body).to("+15550009999");
        }

        @RelayMessageHandler("several")
        List<?> several() {
            return List.of("One.", OutboundMessage.of("Two."), "Three.");
        }

        @RelayMessageHandler("array")
        String[] array() {
            return new String[] {"a", "b"};
        }

        @RelayMessageHandler("later")
        CompletionStage<String> later() {
            return answer;
        }

        @RelayMessageHandler("pending")
        Pending<Message> pending(RelayClient relay, Message message) {
            return relay.send("+15550009999", "Call us.", m -> m.from(message.to()));
        }

        @RelayMessageHandler("silent")
        @SuppressWarnings("NullAway")
        String silent() {
            seen.add("silent");
            return null;
        }

        @RelayMessageHandler("blank")
        String blank() {
            seen.add("blank");
            return " ";
        }
    }
}
