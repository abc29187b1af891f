package io.relayspring.simulator;

import io.relayspring.core.vocabulary.MessageState;
import io.relayspring.simulator.internal.message.TextMessage;
import java.util.List;

/** One message, arrived or sent, as the network sees it. */
public final class SimulatedMessage {

    private final Await await;
    private final TextMessage message;

    SimulatedMessage(Await await, TextMessage message) {
        this.await = await;
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

    @Override
    public String toString() {
        return "message " + id() + " from " + from() + " to " + to() + ": " + body();
    }
}
