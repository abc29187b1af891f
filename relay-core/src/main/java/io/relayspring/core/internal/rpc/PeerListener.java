package io.relayspring.core.internal.rpc;

import io.relayspring.core.params.Params;

/** Is told on the reader what the server asks and tells; must not block. */
public interface PeerListener {

    /** {@code signalwire.event}, acknowledged already. */
    void onEvent(Params envelope);

    /** {@code signalwire.disconnect}, answered already: the server is about to close. */
    void onDisconnect(boolean restart);
}
