package io.relayspring.core.internal.messaging;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relayspring.core.async.Pending;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.event.MessageStateEvent;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.TickingTimers;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.message.Message;
import io.relayspring.core.message.MessageOptions;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.MessageState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of messages that were sent, and for how long. */
class MessageRegistryTest {

    private final List<Request> requests = new ArrayList<>();
    private final TickingTimers timers = new TickingTimers();
    private final MessageRegistry registry = new MessageRegistry(
            requests::add, (name, subject) -> new Dispatch(Runnable::run, Runnable::run), timers, () -> "session-1");

    private Pending<Message> send() {
        return registry.send(MessageOptions.command("+15551230011", "Ready.", m -> m.from("+15550000001")));
    }

    private void accept(int index, String messageId) {
        requests.get(index).reply().accepted(Params.of(Map.of("code", "200", "message_id", messageId)));
    }

    private void tell(String messageId, String state) {
        Map<String, String> fields = Map.of("message_id", messageId, "message_state", state, "segments", "2");
        registry.onState((MessageStateEvent)
                RelayEvent.of(Params.of(Map.of("event_type", "messaging.state", "params", fields))));
    }

    @Test
    void statesFollowEachOtherAndTheFateFreesMemory() {
        Pending<Message> sent = send();
        accept(0, "m1");
        Message message = sent.await();
        List<MessageState> heard = new ArrayList<>();
        message.onState(event -> heard.add(event.state()));
        assertThat(message.state()).isEqualTo(MessageState.QUEUED);
        tell("m1", "sent");
        tell("m1", "initiated");
        tell("m1", "sent");
        assertThat(message.state()).isEqualTo(MessageState.SENT);
        assertThat(registry.size()).isEqualTo(1);
        tell("m1", "delivered");
        tell("m1", "delivered");
        tell("m1", "failed");
        assertThat(message.delivery().await()).isEqualTo(MessageState.DELIVERED);
        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(message.segments()).isEqualTo(2);
        assertThat(heard).containsExactly(MessageState.SENT, MessageState.DELIVERED);
        assertThat(registry.size()).isZero();
    }

    @Test
    void nobodyWaitsForTheFateOfAMessageThatTheServerGaveNoId() {
        Pending<Message> sent = send();
        accept(0, "");
        assertThatThrownBy(() -> sent.await().delivery().await(ofSeconds(1)))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("no id");
        assertThat(registry.size()).isZero();
    }

    @Test
    void nobodyWaitsForTheFateOfAMessageWhoseIdAnotherWasGiven() {
        Pending<Message> first = send();
        Pending<Message> second = send();
        accept(0, "m1");
        accept(1, "m1");
        assertThatThrownBy(() -> first.await().delivery().await(ofSeconds(1))).isInstanceOf(ConnectionException.class);
        tell("m1", "delivered");
        assertThat(second.await().delivery().await()).isEqualTo(MessageState.DELIVERED);
    }

    @ParameterizedTest
    @EnumSource(names = {"DELIVERED", "UNDELIVERED", "FAILED"})
    void aFateThatOvertakesTheAnswerIsKept(MessageState fate) {
        Pending<Message> sent = send();
        tell("m1", "queued");
        tell("m1", fate.wire());
        accept(0, "m1");
        assertThat(sent.await().delivery().await()).isEqualTo(fate);
        assertThat(registry.size()).isZero();
    }

    @Test
    void statesThatNobodyClaimsAreForgotten() {
        tell("m1", "delivered");
        timers.pass(EarlyStates.LONGEST.plus(EarlyStates.LONGEST));
        Pending<Message> sent = send();
        accept(0, "m1");
        assertThat(sent.await().delivery().isDone()).isFalse();
        assertThat(timers.pending()).isZero();
    }

    @Test
    void tooManyUnclaimedStatesPushOutTheOldest() {
        for (int i = 0; i <= EarlyStates.MOST; i++) {
            tell("m" + i, "delivered");
        }
        Pending<Message> pushedOut = send();
        Pending<Message> kept = send();
        accept(0, "m0");
        accept(1, "m1");
        assertThat(pushedOut.await().delivery().isDone()).isFalse();
        assertThat(kept.await().delivery().isDone()).isTrue();
    }

    @Test
    void aLostSessionLeavesNoFateOpen() {
        Pending<Message> sent = send();
        accept(0, "m1");
        registry.loseAll("the server forgot");
        assertThatThrownBy(() -> sent.await().delivery().await()).isInstanceOf(ConnectionException.class);
        assertThat(registry.size()).isZero();
    }

    @Test
    void aRefusalFails() {
        Pending<Message> sent = send();
        requests.get(0).reply().failed(new CommandException("messaging.send", "402", "no credit"));
        assertThatThrownBy(sent::await).isInstanceOf(CommandException.class);
        assertThat(registry.size()).isZero();
    }
}
