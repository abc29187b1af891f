package io.relayspring.core.event;

import io.relayspring.core.device.Device;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;

/** A call went into another state: {@code calling.call.state}. */
public final class CallStateEvent extends CallEvent {

    CallStateEvent(Params envelope) {
        super(envelope);
    }

    /** The state it went into. */
    public CallState state() {
        return CallState.of(params().firstText("call_state", "state"));
    }

    /** Why it ended; {@link EndReason#UNKNOWN} while it has not. */
    public EndReason endReason() {
        return EndReason.of(params().text("end_reason"));
    }

    /** Who placed the call; {@link CallDirection#UNKNOWN} if the server did not say. */
    public CallDirection direction() {
        return CallDirection.of(params().text("direction"));
    }

    /** The call that this one is to be connected with; empty if it is none's peer. */
    public String peerCallId() {
        return params().params("peer").text("call_id");
    }

    /** Who calls whom. */
    public Device device() {
        return Device.from(params().params("device"));
    }
}
