package io.relayspring.core.event;

import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.MessageState;
import java.util.List;

/** An event of one text message. */
public abstract class MessageEvent extends RelayEvent {

    MessageEvent(Params envelope) {
        super(envelope);
    }

    /** RELAY's id of the message. */
    public final String messageId() {
        return params().text("message_id");
    }

    /** The context it arrived on or was sent in. */
    public final String context() {
        return Contexts.of(this);
    }

    /** The sender's number. */
    public final String from() {
        return params().firstText("from_number", "from");
    }

    /** The recipient's number. */
    public final String to() {
        return params().firstText("to_number", "to");
    }

    /** The text; empty if it holds media only. */
    public final String body() {
        return params().text("body");
    }

    /** The addresses of its media. */
    public final List<String> media() {
        return params().texts("media");
    }

    /** What it is tagged with. */
    public final List<String> tags() {
        return params().texts("tags");
    }

    /** In how many SMS segments it travelled; 0 if the server did not say. */
    public final int segments() {
        return (int) Math.min(Math.max(params().integer("segments").orElse(0), 0), Integer.MAX_VALUE);
    }

    /** Who sent it. */
    public final CallDirection direction() {
        return CallDirection.of(params().text("direction"));
    }

    /** Where it stands. */
    public final MessageState state() {
        return MessageState.of(params().firstText("message_state", "state"));
    }

    /** Why it was not delivered; empty if it was or the server did not say. */
    public final String reason() {
        return params().text("reason");
    }
}
