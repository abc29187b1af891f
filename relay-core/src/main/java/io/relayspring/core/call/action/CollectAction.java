package io.relayspring.core.call.action;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.call.outcome.Input;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RelayMethod;

/** Input being collected: {@code calling.collect}. */
public final class CollectAction extends Action<Input> {

    /** For the library. */
    public CollectAction(Operation<Input> operation) {
        super(operation);
    }

    /** Starts the timers of the input now: {@code calling.collect.start_input_timers}. */
    public Pending<CommandResult> startInputTimers() {
        return operation().command(RelayMethod.CALLING_COLLECT_START_INPUT_TIMERS, Params.empty());
    }
}
