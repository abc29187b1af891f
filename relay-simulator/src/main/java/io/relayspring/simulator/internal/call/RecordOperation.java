package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.EventType;
import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.sound.SoundFile;
import io.relayspring.simulator.time.SimulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code calling.record}: what the caller says, until silence, a key or the program ends it. */
public final class RecordOperation extends Operation implements Pausable {

    private static final double INITIAL_SECONDS = 5;
    private static final double SILENCE_SECONDS = 1;

    private final Recordings recordings;
    private final JsonNode audio;
    private final String format;
    private final String name;
    private final String url;
    private SimulatorClock.@Nullable Timer timer;
    private Duration recorded = Duration.ZERO;
    private Instant since;
    private boolean spoken;
    private boolean paused;
    private boolean skipping;

    public RecordOperation(PhoneCall call, Recordings recordings, ObjectNode params) {
        super(call, RelayMethod.CALLING_RECORD, params);
        this.recordings = recordings;
        audio = params.path("record").path("audio");
        String given = Json.text(audio, "format");
        format = given.isEmpty() ? "mp3" : given;
        name = UUID.randomUUID() + "." + format;
        url = Recordings.url(call, name);
        since = call.environment().now();
    }

    public String url() {
        return url;
    }

    @Override
    protected void start() {
        if (Json.flag(audio, "beep")) {
            call().note("beep");
        }
        tell("recording", Json.object());
        awaitSpeech();
    }

    /** The caller says something. */
    void heard() {
        spoken = true;
        awaitSpeech();
    }

    /** The caller presses a key. */
    void pressed(char key) {
        if (endsBy(key)) {
            stop();
        }
    }

    boolean endsBy(char key) {
        String terminators = audio.hasNonNull("terminators") ? Json.text(audio, "terminators") : "#*";
        return terminators.indexOf(key) >= 0;
    }

    /** Ends it as silence would. */
    public void silence() {
        if (spoken) {
            stop();
        } else {
            cancelTimer();
            over();
            tell("no_input", Json.object());
        }
    }

    @Override
    public void stop() {
        over();
        finish();
    }

    /** What is said in a pause is left out, or, when the program says so, replaced by silence. */
    public void pause(boolean withSilence) {
        if (!paused) {
            count();
            paused = true;
            skipping = !withSilence;
            cancelTimer();
            tell("paused", Json.object());
        }
    }

    @Override
    public void pause() {
        pause(false);
    }

    @Override
    public void resume() {
        if (paused) {
            count();
            paused = false;
            skipping = false;
            tell("recording", Json.object());
            awaitSpeech();
        }
    }

    @Override
    protected void callEnded() {
        finish();
    }

    private void finish() {
        cancelTimer();
        count();
        SoundFile file = SoundFile.of(format, Json.flag(audio, "stereo"), recorded);
        recordings.add(name, file);
        tell(
                "finished",
                Json.object().put("duration", recorded.toMillis() / 1000.0).put("size", file.size()));
    }

    /** Counts the time since the last look, unless what is said now is left out. */
    private void count() {
        Instant now = call().environment().now();
        if (!skipping) {
            recorded = recorded.plus(Duration.between(since, now));
        }
        since = now;
    }

    private void tell(String state, ObjectNode event) {
        event.put("state", state);
        if (!state.equals("no_input")) {
            event.put("url", url());
        }
        event.putObject("record").set("audio", audio);
        event(EventType.CALLING_CALL_RECORD, event);
    }

    /** Silence ends it after a while; zero switches that off. */
    private void awaitSpeech() {
        cancelTimer();
        double seconds = spoken
                ? Json.number(audio, "end_silence_timeout", SILENCE_SECONDS)
                : Json.number(audio, "initial_timeout", INITIAL_SECONDS);
        if (seconds > 0 && !paused) {
            timer = call().environment().later(Json.seconds(seconds), this::silence);
        }
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
