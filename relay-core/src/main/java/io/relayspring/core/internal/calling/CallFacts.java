package io.relayspring.core.internal.calling;

import io.relayspring.core.device.Device;
import io.relayspring.core.event.CallReceivedEvent;
import io.relayspring.core.event.CallStateEvent;
import io.relayspring.core.event.ConnectEvent;
import io.relayspring.core.event.DialEvent;
import io.relayspring.core.observe.Subject;
import io.relayspring.core.vocabulary.CallDirection;
import org.jspecify.annotations.Nullable;

/**
 * What does not change about a call.
 *
 * @param offer null for a call that the program placed
 */
record CallFacts(
        String id,
        String nodeId,
        String context,
        CallDirection direction,
        Device device,
        String tag,
        @Nullable CallReceivedEvent offer) {

    static CallFacts of(CallStateEvent leg) {
        return outbound(leg.callId(), leg.nodeId(), leg.device(), leg.tag());
    }

    static CallFacts ofWinner(DialEvent dial) {
        return outbound(dial.callId(), dial.nodeId(), dial.device(), dial.tag());
    }

    static CallFacts ofPeer(ConnectEvent connect) {
        return outbound(connect.peerCallId(), connect.peerNodeId(), connect.peerDevice(), connect.tag());
    }

    private static CallFacts outbound(String id, String nodeId, Device device, String tag) {
        return new CallFacts(id, nodeId, "", CallDirection.OUTBOUND, device, tag, null);
    }

    Subject subject() {
        return Subject.ofCall(id, context);
    }

    CallFacts on(String node) {
        return new CallFacts(id, node, context, direction, device, tag, offer);
    }

    static CallFacts of(CallReceivedEvent offer) {
        return new CallFacts(
                offer.callId(),
                offer.nodeId(),
                offer.context(),
                CallDirection.INBOUND,
                offer.device(),
                offer.tag(),
                offer);
    }
}
