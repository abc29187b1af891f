package io.relayspring.core.internal.calling;

import io.relayspring.core.call.Bridge;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.event.ConnectEvent;
import io.relayspring.core.internal.async.Promise;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.List;

/** A call being connected with another, then connected, until either ends or they are parted. */
final class Bridging extends CallCommand<Bridge> {

    private final Promise<Bridge> ended;

    Bridging(CallSession call, Params params) {
        super(call, RelayMethod.CALLING_CONNECT.wire(), params);
        this.ended = call.promise("the end of the bridge of call " + call.id());
    }

    // ---- the command

    @Override
    public void accepted(Params answer) {}

    @Override
    public void refused(RelayException failure) {
        call().bridges().remove(this);
        if (result().isDone()) {
            ended.fail(failure);
        } else {
            failOrOverlook(failure, List.of(result(), ended), () -> over(EndReason.UNKNOWN, Params.empty(), false));
        }
    }

    /** Our call has ended: a bridge that stood ends, one that did not will never. */
    @Override
    public void callGone() {
        over(EndReason.UNKNOWN, Params.empty(), true);
    }

    // ---- what the server tells

    /** @param peers finds the call that ours is connected with */
    void onEvent(ConnectEvent event, PeerFinder peers) {
        switch (event.state()) {
            case CONNECTED -> connected(event, peers);
            case FAILED -> over(event.failedReason(), event.params(), false);
            case DISCONNECTED -> over(event.failedReason(), event.params(), call().isGone());
            default -> {}
        }
    }

    private void connected(ConnectEvent event, PeerFinder peers) {
        CallSession peer = peers.peer(event);
        if (peer != null && result().complete(Bridge.connected(peer.call(), event.params(), ended))) {
            peer.whenOver(why -> peerOver(peer));
        }
    }

    /** One that is lost with its session says nothing of the bridge: ours is lost with it, and tells. */
    private void peerOver(CallSession peer) {
        if (!peer.isLost()) {
            over(EndReason.UNKNOWN, Params.empty(), false);
        }
    }

    private void over(EndReason reason, Params told, boolean callGone) {
        call().bridges().remove(this);
        Bridge failed = Bridge.failed(reason, told, callGone, ended);
        result().complete(failed);
        result().whenSettled((bridge, failure) -> {
            if (bridge != null) {
                if (bridge.isConnected()) {
                    call().bridges().parted(bridge.peer().id());
                }
                ended.complete(bridge);
            }
        });
    }
}
