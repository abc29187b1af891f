package io.relayspring.core.internal.calling;

import io.relayspring.core.error.RelayException;
import io.relayspring.core.params.Params;

/** A command given to a call: sent in its turn, and settled by its answer or by the call's end. */
interface Command {

    /** The wire method. */
    String method();

    /** The whole parameters. */
    Params params();

    /** Whether anybody still wants it when its turn comes. */
    boolean isWanted();

    /** Whether 404 in answer to it says that the call is gone, and not merely an operation on it. */
    boolean tellsOfCall();

    void accepted(Params answer);

    void refused(RelayException failure);

    /** The call, or what the command was for, was gone before it had its answer. */
    void callGone();
}
