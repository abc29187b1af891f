package io.relayspring.core.call.action;

import io.relayspring.core.call.outcome.Detection;

/**
 * A detector under way: {@code calling.detect}. It is done with its verdict, or when it has found none in time. After a
 * verdict the server goes on listening until its own limits; {@link #stop} ends that as well.
 */
public final class DetectAction extends Action<Detection> {

    /** For the library. */
    public DetectAction(Operation<Detection> operation) {
        super(operation);
    }
}
