package io.relayspring.core.event;

import io.relayspring.core.device.Device;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.ConnectState;
import io.relayspring.core.vocabulary.EndReason;

/** A call is being connected with another, is connected, or is so no more: {@code calling.call.connect}. */
public final class ConnectEvent extends CallEvent {

    ConnectEvent(Params envelope) {
        super(envelope);
    }

    /** Where the bridge stands. */
    public ConnectState state() {
        return ConnectState.of(params().text("connect_state"));
    }

    /** Why it failed; {@link EndReason#UNKNOWN} if it did not. */
    public EndReason failedReason() {
        return EndReason.of(params().text("failed_reason"));
    }

    /** The id of the other call; empty before there is one. */
    public String peerCallId() {
        return peer().text("call_id");
    }

    /** The node that carries the other call; may be empty. */
    public String peerNodeId() {
        return peer().firstText("node_id", "node-id");
    }

    /** Who is at the other call. */
    public Device peerDevice() {
        return Device.from(peer().params("device"));
    }

    private Params peer() {
        return params().params("peer");
    }
}
