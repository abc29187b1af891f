package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.CallDirection;
import tools.jackson.databind.node.ObjectNode;

/**
 * What never changes about a call.
 *
 * @param id RELAY's call id
 * @param nodeId the node it lives on
 * @param direction who placed it
 * @param context where its offer went; empty for a call of the program's own
 * @param numbers its two ends
 * @param tag the tag the program gave it, or the server if somebody rang; empty when none
 */
public record CallIdentity(
        String id, String nodeId, CallDirection direction, String context, Numbers numbers, String tag) {

    /** Whether somebody rang the program, not the other way round. */
    public boolean isInbound() {
        return direction == CallDirection.INBOUND;
    }

    /** The number of the telephone at the other end of the line. */
    public String farEnd() {
        return isInbound() ? numbers.from() : numbers.to();
    }

    /** Says in a state event whose call it is. The legs a program dials carry {@code created_by}, no direction. */
    void describe(ObjectNode params) {
        if (isInbound()) {
            params.put("direction", direction.wire());
        } else {
            params.put("created_by", "dial");
        }
        if (!tag.isEmpty()) {
            params.put("tag", tag);
        }
        params.set("device", numbers.device());
    }

    /** Says in an event which call it is about, unless that is said already. */
    ObjectNode address(ObjectNode params) {
        if (!params.has("call_id")) {
            params.put("call_id", id);
        }
        if (!params.has("node_id") && !params.has("node-id")) {
            params.put("node_id", nodeId);
        }
        return params;
    }
}
