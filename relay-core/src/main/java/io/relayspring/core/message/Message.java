package io.relayspring.core.message;

import io.relayspring.core.event.MessageReceivedEvent;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.MessageState;
import java.util.List;

/** A text message. */
public final class Message {

    private final MessageReceivedEvent event;

    /** For the library: a message that arrived. */
    public Message(MessageReceivedEvent event) {
        this.event = event;
    }

    /** RELAY's id of the message. */
    public String id() {
        return event.messageId();
    }

    /** The context it arrived on. */
    public String context() {
        return event.context();
    }

    /** The sender's number. */
    public String from() {
        return params().firstText("from_number", "from");
    }

    /** The recipient's number. */
    public String to() {
        return params().firstText("to_number", "to");
    }

    /** The text; empty if it holds media only. */
    public String body() {
        return params().text("body");
    }

    /** The addresses of its media. */
    public List<String> media() {
        return params().texts("media");
    }

    /** What it is tagged with. */
    public List<String> tags() {
        return params().texts("tags");
    }

    /** In how many SMS segments it travelled; 0 if the server did not say. */
    public int segments() {
        return (int) Math.min(Math.max(params().integer("segments").orElse(0), 0), Integer.MAX_VALUE);
    }

    /** Who sent it. */
    public CallDirection direction() {
        return CallDirection.of(params().text("direction"));
    }

    /** Where it stands. */
    public MessageState state() {
        return MessageState.of(params().text("message_state"));
    }

    /** All its fields. */
    public Params params() {
        return event.params();
    }

    @Override
    public String toString() {
        return "Message " + id() + " (" + direction() + " " + from() + " -> " + to() + ", " + state() + ")";
    }
}
