package io.relayspring.simulator;

import io.relayspring.core.vocabulary.MessageState;
import io.relayspring.simulator.internal.message.Messages;
import io.relayspring.simulator.internal.message.TextMessage;
import java.util.List;

/** One message, arrived or sent, as the network sees it. */
public final class SimulatedMessage {

    private final Await await;
    private final Messages messages;
    private final TextMessage message;

    SimulatedMessage(Await await, Messages messages, TextMessage message) {
        this.await = await;
        this.messages = messages;
        this.message = message;
    }

    /** RELAY's message id. */
    public String id() {
        return message.id();
    }

    /** The context it was sent in. */
    public String context() {
        return message.content().context();
    }

    /** Whose message it is. */
    public String from() {
        return message.content().from();
    }

    /** Whom it is for. */
    public String to() {
        return message.content().to();
    }

    /** Its text; empty when it has none. */
    public String body() {
        return message.content().body();
    }

    /** The URLs of its media. */
    public List<String> media() {
        return message.content().media();
    }

    /** Whether the program sent it. */
    public boolean isOutbound() {
        return message.isOutbound();
    }

    /** Where it stands. */
    public MessageState state() {
        return await.monitor().call(message::state);
    }

    /** Waits until it is in that state, or has passed through it. */
    public SimulatedMessage awaitState(MessageState state) {
        await.until(
                () -> message.states().contains(state),
                () -> "message " + id() + " to be " + state.wire() + "; it was " + message.states());
        return this;
    }

    /** Why it is there, as the network says; empty when it does not. */
    public String reason() {
        return await.monitor().call(message::reason);
    }

    /**
     * Ends a message of which nothing more is heard, because of {@code messagesEnd(SENT, "")}.
     *
     * @throws IllegalStateException when it has ended, or arrived
     */
    public SimulatedMessage end(MessageState state, String why) {
        if (!await.monitor().call(() -> messages.end(message, state, why))) {
            throw new IllegalStateException("The message is not under way, it is " + state().wire());
        }
        return this;
    }

    @Override
    public String toString() {
        return "message " + id() + " from " + from() + " to " + to() + ": " + body();
    }
}
