package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.PlayState;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.frame.Json;
import tools.jackson.databind.node.ObjectNode;

/** {@code calling.play}: media for the caller. */
public final class PlayOperation extends Operation implements Pausable, Player {

    private final Playback playback;

    public PlayOperation(PhoneCall call, ObjectNode params) {
        super(call, RelayMethod.CALLING_PLAY, params);
        int rounds = (int) Json.number(params, "loop", 1);
        playback = new Playback(call, MediaItem.list(params.path("play")), rounds, this::finished);
    }

    @Override
    protected void start() {
        tell(PlayState.PLAYING);
        playback.start();
    }

    private void finished() {
        over();
        tell(PlayState.FINISHED);
    }

    private void tell(PlayState state) {
        state(EventType.CALLING_CALL_PLAY, state.wire());
    }

    @Override
    public void stop() {
        playback.finish();
    }

    @Override
    public boolean end(boolean well) {
        if (well) {
            stop();
        } else {
            playback.cut();
            over();
            tell(PlayState.ERROR);
        }
        return true;
    }

    @Override
    public Playback playback() {
        return playback;
    }

    @Override
    public void pause() {
        if (!playback.isPaused()) {
            playback.pause();
            tell(PlayState.PAUSED);
        }
    }

    @Override
    public void resume() {
        if (playback.isPaused()) {
            playback.resume();
            tell(PlayState.PLAYING);
        }
    }

    /** Whether somebody meant it to be heard to its end. */
    public boolean hasAnEnd() {
        return !playback.isEndless();
    }

    @Override
    protected void callEnded() {
        playback.cut();
    }
}
