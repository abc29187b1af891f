package io.relayspring.simulator.internal.service;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.Operation;
import io.relayspring.simulator.internal.call.PhoneCall;
import io.relayspring.simulator.internal.frame.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code calling.join_room}: the call is in a room, in which nobody hears anybody. The protocol does not name the type of
 * its events, so there are none.
 */
public final class RoomVisit extends Operation {

    private final String name;

    public RoomVisit(PhoneCall call, ObjectNode command) {
        super(call, RelayMethod.CALLING_JOIN_ROOM, command);
        name = Json.text(command, "name");
    }

    @Override
    protected void start() {
        call().note("joins room " + name);
    }

    @Override
    public void stop() {
        over();
        callEnded();
    }

    @Override
    protected void callEnded() {
        call().note("leaves room " + name);
    }
}
