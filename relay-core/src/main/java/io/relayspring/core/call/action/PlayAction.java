package io.relayspring.core.call.action;

import io.relayspring.core.async.Pending;
import io.relayspring.core.call.outcome.CommandResult;
import io.relayspring.core.call.outcome.Playback;
import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RelayMethod;
import java.util.Map;

/** A playback under way: {@code calling.play}. */
public final class PlayAction extends Action<Playback> {

    /** For the library. */
    public PlayAction(Operation<Playback> operation) {
        super(operation);
    }

    /** Holds the playback: {@code calling.play.pause}. */
    public Pending<CommandResult> pause() {
        return operation().command(RelayMethod.CALLING_PLAY_PAUSE, Params.empty());
    }

    /** Goes on with it: {@code calling.play.resume}. */
    public Pending<CommandResult> resume() {
        return operation().command(RelayMethod.CALLING_PLAY_RESUME, Params.empty());
    }

    /** Makes it louder or softer by so many dB, -40 to 40: {@code calling.play.volume}. */
    public Pending<CommandResult> volume(double decibels) {
        return operation()
                .command(RelayMethod.CALLING_PLAY_VOLUME, Params.of(Map.of("volume", Checks.volume(decibels))));
    }
}
