package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.PlayState;
import io.relayspring.simulator.internal.frame.Json;
import tools.jackson.databind.node.ObjectNode;

/** {@code calling.play_and_collect}: a prompt that input interrupts. Silence counts from the prompt's end. */
public final class PlayAndCollectOperation extends Operation implements InputTaker, Player, Collector.Listener {

    private final Playback playback;
    private final Collector collector;
    private final boolean continuous;

    public PlayAndCollectOperation(PhoneCall call, ObjectNode params) {
        super(call, Json.text(params, "control_id"));
        playback = new Playback(call, MediaItem.list(params.path("play")), 1, this::played);
        collector = new Collector(call.environment(), InputRules.of(params.path("collect")), this);
        continuous = Json.flag(params.path("collect"), "continuous");
    }

    @Override
    protected void start() {
        state(EventType.CALLING_CALL_PLAY, PlayState.PLAYING.wire());
        playback.start();
    }

    private void played() {
        state(EventType.CALLING_CALL_PLAY, PlayState.FINISHED.wire());
        collector.startTimers();
    }

    @Override
    public void begun() {
        interrupt();
    }

    private void interrupt() {
        if (playback.isPlaying()) {
            playback.cut();
            state(EventType.CALLING_CALL_PLAY, PlayState.FINISHED.wire());
        }
    }

    @Override
    public void result(ObjectNode result, boolean last) {
        if (last) {
            over();
        }
        event(EventType.CALLING_CALL_COLLECT, result);
    }

    @Override
    public void stop() {
        interrupt();
        if (continuous) {
            collector.cut();
            over();
            state(EventType.CALLING_CALL_COLLECT, "finished");
        } else {
            collector.timeOut();
        }
    }

    @Override
    public boolean isPlaying() {
        return playback.isPlaying();
    }

    @Override
    public boolean finishMedia() {
        boolean was = playback.isPlaying();
        playback.finish();
        return was;
    }

    @Override
    public Collector collector() {
        return collector;
    }

    @Override
    protected void callEnded() {
        playback.cut();
        collector.cut();
    }
}
