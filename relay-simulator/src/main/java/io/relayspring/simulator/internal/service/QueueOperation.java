package io.relayspring.simulator.internal.service;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.Operation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code calling.queue.enter}: a call waits until an agent takes it, it is connected with another in some other way, the
 * program takes it out, or it ends. While it is connected, or is about to be, no agent takes it. The protocol does not
 * list the statuses: {@code enqueue}, then {@code dequeue} for who was taken, {@code leave} for who left. The
 * first in the queue is in position 1. That others move up is not told.
 */
public final class QueueOperation extends Operation {

    private final Queues queues;
    private final ObjectNode command;
    private @Nullable Queue queue;

    QueueOperation(PhoneCall call, Queues queues, ObjectNode command) {
        super(call, RelayMethod.CALLING_QUEUE_ENTER, command);
        this.queues = queues;
        this.command = command;
    }

    @Override
    protected void start() {
        Queue entered = queues.enter(this, command);
        queue = entered;
        call().note("waits in queue " + name());
        tell(entered, "enqueue", controlId());
    }

    /** The queue's name. */
    public String name() {
        return Json.text(command, "queue_name");
    }

    /** Whether it waits in the queue of that name and, if one is given, id. */
    public boolean isIn(String named, String id) {
        return name().equals(named)
                && queue != null
                && (id.isEmpty() || queue.id().equals(id));
    }

    /** The program takes the call out, and is told under the control id of that command. */
    public void leave(String controlId) {
        part("leave", controlId);
    }

    @Override
    public void stop() {
        leave(controlId());
    }

    /** An agent takes the call. */
    @Override
    public boolean end(boolean well) {
        if (well) {
            part("dequeue", controlId());
        }
        return well;
    }

    /** Whoever talks to somebody waits for nobody. */
    @Override
    protected void connected() {
        if (queue != null) {
            end(true);
        }
    }

    private void part(String status, String controlId) {
        Queue left = queue;
        over();
        callEnded();
        if (left != null) {
            call().note(status.equals("leave") ? "leaves queue " + name() : "is taken from queue " + name());
            tell(left, status, controlId);
        }
    }

    @Override
    protected void callEnded() {
        if (queue != null) {
            queues.leave(this, queue);
            queue = null;
        }
    }

    private void tell(Queue about, String status, String controlId) {
        call().event(
                        EventType.CALLING_CALL_QUEUE,
                        Json.object()
                                .put("control_id", controlId)
                                .put("status", status)
                                .put("id", about.id())
                                .put("name", about.name())
                                .put("position", about.waiting().indexOf(this) + 1)
                                .put("size", about.waiting().size()));
    }
}
