package io.relayspring.acceptance;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.error.AwaitTimeoutException;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.event.MessageStateEvent;
import io.relayspring.core.message.Message;
import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.MessageState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.ActiveFault;
import io.relayspring.simulator.SimulatedMessage;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Text messages, sent and arriving. */
class MessagesTest extends VerbTest {

    @Test
    void aMessageIsSentAndItsDeliveryIsTold() {
        Message sms =
                client.send(ANNE, "Ready.", m -> m.from(US).tags("order-7")).await(SOON);
        assertThat(sms.id()).isNotEmpty();
        assertThat(sms.direction()).isEqualTo(CallDirection.OUTBOUND);
        assertThat(sms.delivery().await(SOON)).isEqualTo(MessageState.DELIVERED);
        assertThat(sms.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(sms.segments()).isEqualTo(1);
        assertThat(sms.from()).isEqualTo(US);
        assertThat(sms.to()).isEqualTo(ANNE);
        assertThat(sms.body()).isEqualTo("Ready.");
        assertThat(sms.tags()).containsExactly("order-7");
        assertThat(simulator.awaitMessageTo(ANNE).body()).isEqualTo("Ready.");
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void aMessageMayHoldMediaOnly() {
        client.send(ANNE, m -> m.from(US).context("shop").media(URI.create("https://example.com/photo.jpg")))
                .await(SOON);
        SimulatedMessage seen = simulator.awaitMessageTo(ANNE);
        assertThat(seen.media()).containsExactly("https://example.com/photo.jpg");
        assertThat(seen.context()).isEqualTo("shop");
        assertThat(sent("messaging.send").has("body")).isFalse();
    }

    @Test
    void aMessageThatIsNotDeliveredSaysWhy() {
        simulator.phone(ANNE).messagesEnd(MessageState.UNDELIVERED, "unreachable");
        Message sms = client.send(ANNE, "Hello", m -> m.from(US)).await(SOON);
        assertThat(sms.delivery().await(SOON)).isEqualTo(MessageState.UNDELIVERED);
        assertThat(sms.reason()).isEqualTo("unreachable");
    }

    @Test
    void aFateThatNobodyTellsCanBeWaitedForAgain() {
        simulator.phone(ANNE).messagesEnd(MessageState.SENT, "");
        Message sms = client.send(ANNE, "Hello", m -> m.from(US)).await(SOON);
        assertThatThrownBy(() -> sms.delivery().await(ofMillis(50))).isInstanceOf(AwaitTimeoutException.class);
        assertThat(sms.delivery().isDone()).isFalse();
    }

    @Test
    void statesThatOvertakeTheAnswerAreKept() {
        simulator.faults().eventsBeforeAnswer(RelayMethod.MESSAGING_SEND);
        Message sms = client.send(ANNE, "Hello", m -> m.from(US)).await(SOON);
        assertThat(sms.delivery().await(SOON)).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void listenersHearTheStatesInOrder() throws InterruptedException {
        ActiveFault held = simulator.faults().stallWriting();
        BlockingQueue<MessageState> heard = new LinkedBlockingQueue<>();
        client.on(MessageStateEvent.class, event -> heard.add(event.state()));
        client.send(ANNE, "Hello", m -> m.from(US));
        simulator.awaitMessageTo(ANNE);
        held.release();
        assertThat(List.of(next(heard), next(heard), next(heard), next(heard)))
                .containsExactly(
                        MessageState.QUEUED, MessageState.INITIATED, MessageState.SENT, MessageState.DELIVERED);
    }

    private static MessageState next(BlockingQueue<MessageState> heard) throws InterruptedException {
        MessageState next = heard.poll(SOON.toSeconds(), TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    @Test
    void aRefusedMessageFails() {
        simulator
                .faults()
                .refuse(RelayMethod.MESSAGING_SEND, "402", "no credit")
                .times(1);
        assertThatThrownBy(() -> client.send(ANNE, "Hello", m -> m.from(US)).await(SOON))
                .isInstanceOf(CommandException.class);
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingIsSent() {
        assertThatThrownBy(() -> client.send(ANNE, "Hello", m -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from");
        assertThatThrownBy(() -> client.send(ANNE, m -> m.from(US)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text or media");
        assertThatThrownBy(() -> client.send(ANNE, " ", m -> m.from(US))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client.send(" ", "Hello", m -> m.from(US)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(simulator.journal("messaging.send")).isEmpty();
    }

    @Test
    void aMessageThatArrivesHasAllItsFields() throws InterruptedException {
        BlockingQueue<Message> arrived = new LinkedBlockingQueue<>();
        client.onMessage("shop", arrived::put);
        simulator.awaitSubscribed("shop");
        simulator.message("shop", ANNE, US, "Hello", List.of("https://example.com/a.jpg"));
        Message message = arrived.poll(20, TimeUnit.SECONDS);
        assertThat(message).isNotNull();
        assertThat(message.context()).isEqualTo("shop");
        assertThat(message.from()).isEqualTo(ANNE);
        assertThat(message.media()).containsExactly("https://example.com/a.jpg");
        assertThat(message.direction()).isEqualTo(CallDirection.INBOUND);
        assertThat(message.delivery().await(SOON)).isEqualTo(MessageState.RECEIVED);
    }
}
