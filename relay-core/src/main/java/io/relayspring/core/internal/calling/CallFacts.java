package io.relayspring.core.internal.calling;

import io.relayspring.core.device.Device;
import io.relayspring.core.event.CallReceivedEvent;
import io.relayspring.core.vocabulary.CallDirection;

/** What does not change about a call. */
record CallFacts(String id, String nodeId, String context, CallDirection direction, Device device, String tag) {

    static CallFacts of(CallReceivedEvent offer) {
        return new CallFacts(
                offer.callId(), offer.nodeId(), offer.context(), CallDirection.INBOUND, offer.device(), offer.tag());
    }
}
