package io.relayspring.core.event;

import io.relayspring.core.device.Device;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.CallState;

/** A call is offered: {@code calling.call.receive}. */
public final class CallReceivedEvent extends CallEvent {

    CallReceivedEvent(Params envelope) {
        super(envelope);
    }

    /** The context the call arrived on. */
    public String context() {
        return Contexts.of(this);
    }

    /** Who calls whom. */
    public Device device() {
        return Device.from(params().params("device"));
    }

    /** {@code created} or {@code ringing}. */
    public CallState state() {
        return CallState.of(params().text("call_state"));
    }

    /** {@code inbound}. */
    public CallDirection direction() {
        return CallDirection.of(params().text("direction"));
    }

    /** The id of this leg of a longer call; may be empty. */
    public String segmentId() {
        return params().text("segment_id");
    }
}
