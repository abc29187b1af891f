package io.relayspring.core.call;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.action.Operation;
import io.relayspring.core.call.action.OperationType;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.call.outcome.Outcome;
import io.relayspring.core.device.Device;
import io.relayspring.core.event.CallReceivedEvent;
import io.relayspring.core.event.RelayEvent;
import io.relayspring.core.event.Subscription;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.CallDirection;
import io.relayspring.core.vocabulary.CallState;
import io.relayspring.core.vocabulary.EndReason;
import io.relayspring.core.vocabulary.HangupReason;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** What a {@link Call} stands on. Implemented by the library only; not for users. */
public interface CallLink {

    String id();

    String nodeId();

    String context();

    CallDirection direction();

    Device device();

    CallState state();

    String tag();

    Optional<CallReceivedEvent> offer();

    /** Whether the session that carried the call was lost with it. */
    boolean isLost();

    /** Sends a command in its turn. */
    default Pending<CommandResult> command(String method, Params params) {
        return command(method, params, CommandResult::new);
    }

    /** Sends a command in its turn; what is made of its answer is given that and whether the call is gone. */
    <R extends Outcome> Pending<R> command(String method, Params params, BiFunction<Params, Boolean, R> outcome);

    /** Connects the call with another, in its turn. */
    Pending<Bridge> connect(Params params);

    /** Hands the call to another consumer; then it is gone from here. */
    Pending<CommandResult> pass();

    /** Sends a command that starts an operation, in its turn. */
    <R> Operation<R> start(OperationType<R> type, Params params);

    /** Ends the call without waiting for earlier commands. */
    Pending<CommandResult> hangup(HangupReason reason);

    Pending<EndReason> ended();

    /** Done when the call is in the state or in a later one. */
    Pending<CallState> waitFor(CallState state);

    <E extends RelayEvent> Subscription on(Class<E> type, Consumer<? super E> listener);

    Subscription on(String type, Consumer<? super RelayEvent> listener);
}
