package io.relayspring.core.event;

import io.relayspring.core.params.Params;
import java.util.OptionalLong;

/** A call's place in a queue: {@code calling.call.queue}, or {@code calling.queue}. */
public final class QueueEvent extends ActionEvent {

    QueueEvent(Params envelope) {
        super(envelope);
    }

    /** What happened, for instance {@code enqueue}, {@code leave}. */
    public String status() {
        return params().text("status");
    }

    /** The queue's id. */
    public String queueId() {
        return params().text("id");
    }

    /** The queue's name. */
    public String queueName() {
        return params().text("name");
    }

    /** How many are before the call; empty if the server did not say. */
    public OptionalLong position() {
        return params().integer("position");
    }

    /** How many wait; empty if the server did not say. */
    public OptionalLong size() {
        return params().integer("size");
    }
}
