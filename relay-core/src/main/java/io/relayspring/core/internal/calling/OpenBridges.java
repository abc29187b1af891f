package io.relayspring.core.internal.calling;

import io.relayspring.core.event.ConnectEvent;
import io.relayspring.core.vocabulary.ConnectState;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** The bridges of one call, the oldest first: the server allows one at a time, so events concern that one. */
final class OpenBridges {

    private final PeerFinder peers;
    private final Queue<Bridging> open = new ConcurrentLinkedQueue<>();
    private volatile String parted = "";

    OpenBridges(PeerFinder peers) {
        this.peers = peers;
    }

    /** To be called before its command is sent, since an event may overtake the answer. */
    void add(Bridging bridging) {
        open.add(bridging);
    }

    void remove(Bridging bridging) {
        open.remove(bridging);
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    void onEvent(ConnectEvent event) {
        Bridging oldest = open.peek();
        if (oldest != null && !isRepeated(event)) {
            oldest.onEvent(event, peers);
        }
    }

    /** The end of the bridge before, told once more, is not the end of this one. */
    private boolean isRepeated(ConnectEvent event) {
        return event.state() == ConnectState.DISCONNECTED
                && !event.peerCallId().isEmpty()
                && event.peerCallId().equals(parted);
    }

    /** The bridge with this peer has ended. */
    void parted(String peerCallId) {
        parted = peerCallId;
    }

    void settle(Consumer<Bridging> settle) {
        List.copyOf(open).forEach(settle);
    }
}
