package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.PlayState;
import io.relayspring.core.vocabulary.RelayMethod;
import tools.jackson.databind.node.ObjectNode;

/** {@code calling.play_and_collect}: a prompt that input interrupts. Silence counts from the prompt's end. */
public final class PlayAndCollectOperation extends InputOperation implements Player {

    private final Playback playback;

    public PlayAndCollectOperation(PhoneCall call, ObjectNode params) {
        super(call, RelayMethod.CALLING_PLAY_AND_COLLECT, params, params.path("collect"));
        playback = new Playback(call, MediaItem.list(params.path("play")), 1, this::played);
    }

    @Override
    protected void start() {
        tell(PlayState.PLAYING);
        playback.start();
    }

    private void played() {
        tell(PlayState.FINISHED);
        collector().startTimers();
    }

    @Override
    public void begun() {
        if (playback.isPlaying()) {
            playback.cut();
            tell(PlayState.FINISHED);
        }
    }

    private void tell(PlayState state) {
        state(EventType.CALLING_CALL_PLAY, state.wire());
    }

    @Override
    public Playback playback() {
        return playback;
    }

    @Override
    protected void callEnded() {
        playback.cut();
        super.callEnded();
    }
}
