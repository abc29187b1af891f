package io.relayspring.core.device;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;

/** Which of the callers in a queue is meant. */
public final class QueueOptions extends Options<QueueOptions> {

    QueueOptions(String nodeId, String name) {
        set("node_id", Checks.text("nodeId", nodeId));
        set("queue_name", Checks.text("name", name));
    }

    /** The queue's id at the server. */
    public QueueOptions queueId(String id) {
        return set("queue_id", Checks.text("queueId", id));
    }
}
