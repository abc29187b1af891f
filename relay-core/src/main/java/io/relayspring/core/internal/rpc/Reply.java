package io.relayspring.core.internal.rpc;

import io.relayspring.core.error.RelayException;
import io.relayspring.core.params.Params;

/** Is told of a request's outcome, once, on the reader, a timer or the sender's thread: must not block. */
public interface Reply {

    /** The server accepted. */
    void accepted(Params result);

    /** It refused, the connection was lost, or there was no answer in time. */
    void failed(RelayException failure);
}
