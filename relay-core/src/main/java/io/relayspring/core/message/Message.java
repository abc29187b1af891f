package io.relayspring.core.message;

import io.relayspring.core.async.Pending;
import io.relayspring.core.event.MessageEvent;
import io.relayspring.core.event.MessageStateEvent;
import io.relayspring.core.event.Subscription;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.MessageState;
import java.util.List;
import java.util.function.Consumer;

/** A text message, arrived or sent. Thread-safe. */
public final class Message {

    private final MessageLink link;

    /** For the library. */
    public Message(MessageLink link) {
        this.link = link;
    }

    /** RELAY's id of the message. */
    public String id() {
        return known().messageId();
    }

    /** The context it arrived on or was sent in. */
    public String context() {
        return known().context();
    }

    /** The sender's number. */
    public String from() {
        return known().from();
    }

    /** The recipient's number. */
    public String to() {
        return known().to();
    }

    /** The text; empty if it holds media only. */
    public String body() {
        return known().body();
    }

    /** The addresses of its media. */
    public List<String> media() {
        return known().media();
    }

    /** What it is tagged with. */
    public List<String> tags() {
        return known().tags();
    }

    /** In how many SMS segments it travelled; 0 if the server did not say. */
    public int segments() {
        return known().segments();
    }

    /** Who sent it. */
    public CallDirection direction() {
        return known().direction();
    }

    /** Where it stands now. */
    public MessageState state() {
        return known().state();
    }

    /** Why it was not delivered; empty if it was or the server did not say. */
    public String reason() {
        return known().reason();
    }

    /**
     * Done when its fate is known: {@code delivered}, {@code undelivered} or {@code failed}; at once for a message that
     * arrived. Fails with {@link io.relayspring.core.error.ConnectionException} if the session it was sent on is lost
     * before, since nobody will be told then.
     */
    public Pending<MessageState> delivery() {
        return link.delivery();
    }

    /**
     * Listens to its further states, in order, on the callbacks' executor. What it has been through already is not told:
     * {@link #state()} says where it stands.
     */
    public Subscription onState(Consumer<? super MessageStateEvent> listener) {
        return link.onState(listener);
    }

    /** All its fields. */
    public Params params() {
        return known().params();
    }

    private MessageEvent known() {
        return link.known();
    }

    @Override
    public String toString() {
        return "Message " + id() + " (" + direction() + " " + from() + " -> " + to() + ", " + state() + ")";
    }
}
