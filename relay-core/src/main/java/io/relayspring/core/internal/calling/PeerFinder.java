package io.relayspring.core.internal.calling;

import io.relayspring.core.event.ConnectEvent;
import org.jspecify.annotations.Nullable;

/** Finds the call that another was connected with, known before or not. */
@FunctionalInterface
interface PeerFinder {

    /** Null if the event names none. */
    @Nullable
    CallSession peer(ConnectEvent event);
}
