package io.relayspring.simulator.internal.service;

import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.session.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The queues in which calls wait. Each is there for as long as somebody does; programs of one project share names. */
public final class Queues {

    private final List<Queue> queues = new ArrayList<>();

    /** A call's way into a queue. */
    public QueueOperation entering(PhoneCall call, ObjectNode command) {
        return new QueueOperation(call, this, command);
    }

    /** The first in a queue that is free is taken out of it for another call; empty when nobody waits there. */
    public Optional<PhoneCall> take(PhoneCall agent, String name, String id) {
        Account account = agent.owner().account();
        Optional<QueueOperation> first = queues.stream()
                .filter(queue -> queue.is(account, name))
                .flatMap(queue -> queue.waiting().stream())
                .filter(waiting -> waiting.isIn(name, id) && waiting.call() != agent)
                .filter(waiting -> waiting.call().isFree())
                .findFirst();
        first.ifPresent(waiting -> waiting.end(true));
        return first.map(QueueOperation::call);
    }

    /** The queue that a call enters. */
    Queue enter(QueueOperation call, ObjectNode command) {
        Account account = call.call().owner().account();
        String name = Json.text(command, "queue_name");
        Queue queue = queues.stream()
                .filter(there -> there.is(account, name))
                .findFirst()
                .orElseGet(() -> open(account, name));
        queue.waiting().add(call);
        return queue;
    }

    private Queue open(Account account, String name) {
        Queue opened = new Queue(account, name);
        queues.add(opened);
        return opened;
    }

    void leave(QueueOperation call, Queue queue) {
        queue.waiting().remove(call);
        if (queue.waiting().isEmpty()) {
            queues.remove(queue);
        }
    }
}
