package io.relayspring.core.call.action;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.call.outcome.Recording;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.PauseBehavior;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.Map;

/**
 * A recording under way: {@code calling.record}. It is done when it has ended, not when it has started. When its call
 * ends first, its last event is waited for a moment, since it tells length and size.
 */
public final class RecordAction extends Action<Recording> {

    /** For the library. */
    public RecordAction(Operation<Recording> operation) {
        super(operation);
    }

    /** Leaves out what is said from now on: {@code calling.record.pause}. */
    public Pending<CommandResult> pause() {
        return operation().command(RelayMethod.CALLING_RECORD_PAUSE, Params.empty());
    }

    /** Holds the recording, with or without silence in its place: {@code calling.record.pause}. */
    public Pending<CommandResult> pause(PauseBehavior behavior) {
        return operation().command(RelayMethod.CALLING_RECORD_PAUSE, Params.of(Map.of("behavior", behavior)));
    }

    /** Goes on with it: {@code calling.record.resume}. */
    public Pending<CommandResult> resume() {
        return operation().command(RelayMethod.CALLING_RECORD_RESUME, Params.empty());
    }
}
