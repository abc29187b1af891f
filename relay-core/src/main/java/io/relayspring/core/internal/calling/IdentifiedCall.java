package io.relayspring.core.internal.calling;

import io.relayspring.core.call.CallLink;
import io.relayspring.core.device.Device;
import io.relayspring.core.event.CallEvent;
import io.relayspring.core.event.CallReceivedEvent;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.CallDirection;
import java.util.Optional;

/** Which call it is: what hardly changes about one. */
abstract class IdentifiedCall implements CallLink {

    private volatile CallFacts facts;

    IdentifiedCall(CallFacts facts) {
        this.facts = facts;
    }

    /** Takes from an event what no event has told before. */
    final void learn(CallEvent event) {
        if (facts.nodeId().isEmpty() && !event.nodeId().isEmpty()) {
            facts = facts.on(event.nodeId());
        }
    }

    /** The parameters of a command to this call. */
    final Params addressed(Params params) {
        return (nodeId().isEmpty() ? params : params.with("node_id", nodeId())).with("call_id", id());
    }

    @Override
    public final String id() {
        return facts.id();
    }

    @Override
    public final String nodeId() {
        return facts.nodeId();
    }

    @Override
    public final String context() {
        return facts.context();
    }

    @Override
    public final CallDirection direction() {
        return facts.direction();
    }

    @Override
    public final Device device() {
        return facts.device();
    }

    @Override
    public final Optional<CallReceivedEvent> offer() {
        return Optional.ofNullable(facts.offer());
    }

    @Override
    public final String tag() {
        return facts.tag();
    }
}
