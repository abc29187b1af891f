package io.relayspring.core.internal.calling;

import io.relayspring.core.call.CallErrors;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Dispatches;
import io.relayspring.core.internal.async.Timers;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.function.Consumer;

/**
 * What all calls of a client share.
 *
 * @param sender sends a request, now or when there is a session
 * @param dispatches makes where a call's listeners run
 */
public record CallServices(
        Consumer<Request> sender, Dispatches dispatches, Timers timers, RelayObserver observer, CallErrors callErrors) {

    /** Whether a refusal counts as an empty outcome; but one of {@code pass} leaves the call with us. */
    boolean overlooks(String method, RelayException failure) {
        return callErrors == CallErrors.IGNORE
                && failure instanceof CommandException
                && !method.equals(RelayMethod.CALLING_PASS.wire());
    }
}
