package io.relayspring.core.call.action;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RelayMethod;

/**
 * What an action stands on: an operation under way. Implemented by the library only; not for users.
 *
 * @param <R> the outcome
 */
public interface Operation<R> {

    /** The operation's id on the wire. */
    String controlId();

    /** Done when it has ended. */
    Pending<R> outcome();

    /** The answer to the command that started it. */
    Pending<CommandResult> accepted();

    /** Sends one of its sub-commands after that answer. */
    Pending<CommandResult> command(RelayMethod method, Params params);

    /** Ends it; succeeds if it has ended already. */
    Pending<CommandResult> stop();
}
