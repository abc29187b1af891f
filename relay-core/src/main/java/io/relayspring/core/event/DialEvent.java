package io.relayspring.core.event;

import io.relayspring.core.device.Device;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.DialState;
import io.relayspring.core.vocabulary.EndReason;

/** A dial goes on, was answered or failed: {@code calling.call.dial}. It belongs to a tag, not to a call. */
public final class DialEvent extends RelayEvent {

    DialEvent(Params envelope) {
        super(envelope);
    }

    /** The tag the program dialled with. */
    public String tag() {
        String own = params().text("tag");
        return own.isEmpty() ? winner().text("tag") : own;
    }

    /** Where the dial stands. */
    public DialState state() {
        return DialState.of(params().text("dial_state"));
    }

    /** Why it failed; {@link EndReason#UNKNOWN} if it did not or the server did not say. */
    public EndReason reason() {
        return EndReason.of(params().text("reason"));
    }

    /** The id of the call that was answered; empty while none was. */
    public String callId() {
        return winner().text("call_id");
    }

    /** The node that carries it; empty if the server did not say. */
    public String nodeId() {
        String own = winner().firstText("node_id", "node-id");
        return own.isEmpty() ? params().firstText("node_id", "node-id") : own;
    }

    /** Who answered. */
    public Device device() {
        return Device.from(winner().params("device"));
    }

    private Params winner() {
        return params().params("call");
    }
}
