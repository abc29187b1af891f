package io.relayspring.core.call.action;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.call.outcome.Input;
import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.Map;

/** A prompt being played while input is collected: {@code calling.play_and_collect}. */
public final class PlayAndCollectAction extends Action<Input> {

    /** For the library. */
    public PlayAndCollectAction(Operation<Input> operation) {
        super(operation);
    }

    /** Makes the prompt louder or softer by so many dB, -40 to 40: {@code calling.play_and_collect.volume}. */
    public Pending<CommandResult> volume(double decibels) {
        return operation()
                .command(
                        RelayMethod.CALLING_PLAY_AND_COLLECT_VOLUME,
                        Params.of(Map.of("volume", Checks.volume(decibels))));
    }
}
