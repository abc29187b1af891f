package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.time.SimulatorClock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code calling.record}: what the caller says, until silence, a key or the program ends it. */
public final class RecordOperation extends Operation implements Pausable {

    private static final double INITIAL_SECONDS = 5;
    private static final double SILENCE_SECONDS = 1;
    private static final int BYTES_PER_SECOND = 8_000;

    private final JsonNode audio;
    private final String url;
    private final Instant began;
    private SimulatorClock.@Nullable Timer timer;
    private boolean spoken;
    private boolean paused;

    public RecordOperation(PhoneCall call, ObjectNode params) {
        super(call, Json.text(params, "control_id"));
        audio = params.path("record").path("audio");
        String format = Json.text(audio, "format");
        url = "https://files.example.com/" + controlId() + "." + (format.isEmpty() ? "mp3" : format);
        began = call.environment().now();
    }

    public String url() {
        return url;
    }

    @Override
    protected void start() {
        tell("recording");
        wait("initial_timeout", INITIAL_SECONDS);
    }

    /** The caller says something. */
    void heard() {
        spoken = true;
        wait("end_silence_timeout", SILENCE_SECONDS);
    }

    /** The caller presses a key. */
    void pressed(char key) {
        String terminators = audio.has("terminators") ? Json.text(audio, "terminators") : "#*";
        if (terminators.indexOf(key) >= 0) {
            end("finished");
        }
    }

    /** Ends it as silence would. */
    public void silence() {
        end(spoken ? "finished" : "no_input");
    }

    @Override
    public void stop() {
        end("finished");
    }

    @Override
    public void pause() {
        if (!paused) {
            paused = true;
            cancelTimer();
            tell("paused");
        }
    }

    @Override
    public void resume() {
        if (paused) {
            paused = false;
            tell("recording");
            wait(spoken ? "end_silence_timeout" : "initial_timeout", spoken ? SILENCE_SECONDS : INITIAL_SECONDS);
        }
    }

    @Override
    protected void callEnded() {
        cancelTimer();
        tell("finished");
    }

    private void end(String state) {
        cancelTimer();
        over();
        tell(state);
    }

    private void tell(String state) {
        ObjectNode event = Json.object().put("state", state);
        if (!state.equals("no_input")) {
            event.put("url", url);
        }
        if (state.equals("finished")) {
            double seconds = Duration.between(began, call().environment().now()).toMillis() / 1000.0;
            event.put("duration", seconds).put("size", (long) (seconds * BYTES_PER_SECOND));
        }
        event.putObject("record").set("audio", audio.isObject() ? audio : Json.object());
        event(EventType.CALLING_CALL_RECORD, event);
    }

    private void wait(String field, double otherwise) {
        cancelTimer();
        double seconds = Json.number(audio, field, otherwise);
        // zero switches a timeout off
        if (seconds > 0 && !paused) {
            timer = call().environment().later(MediaItem.seconds(seconds), this::silence);
        }
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
