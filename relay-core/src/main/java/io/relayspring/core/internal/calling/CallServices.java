package io.relayspring.core.internal.calling;

import io.relayspring.core.call.CallErrors;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.Timers;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.observe.RelayObserver;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What all calls of a client share.
 *
 * @param sender sends a request, now or when there is a session
 * @param dispatches makes where a call's listeners run, given the call's name
 */
public record CallServices(
        Consumer<Request> sender,
        Function<String, Dispatch> dispatches,
        Timers timers,
        RelayObserver observer,
        CallErrors callErrors) {}
