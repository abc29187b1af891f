package io.relayspring.core.call.options;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.AudioDirection;
import io.relayspring.core.vocabulary.RecordFormat;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * The parameters of {@code calling.record}, which stand under {@code record.audio} on the wire.
 *
 * <p>What is not set is up to the server: no beep, mp3, mono, direction {@code speak}, which is one side of the call
 * only, an initial timeout of 5 s, an end silence of 1 s, the terminators {@code #*} and a sensitivity of 44. So a plain
 * recording hears one side and stops after a second's silence; {@link #untilStopped()} records all of a call.
 */
public final class RecordOptions extends Options<RecordOptions> {

    private final Beside beside = new Beside();

    /** Whether a beep is played first. */
    public RecordOptions beep(boolean beep) {
        return set("beep", beep);
    }

    /** How it is stored. */
    public RecordOptions format(RecordFormat format) {
        return set("format", format);
    }

    /** Whether the two sides are kept apart. */
    public RecordOptions stereo(boolean stereo) {
        return set("stereo", stereo);
    }

    /** Which side is recorded. */
    public RecordOptions direction(AudioDirection direction) {
        return set("direction", direction);
    }

    /** How long to wait for the first word, sent in seconds; zero waits for ever. */
    public RecordOptions initialTimeout(Duration timeout) {
        return seconds("initial_timeout", timeout);
    }

    /** How long a silence ends it, sent in seconds; zero: none does. */
    public RecordOptions endSilenceTimeout(Duration timeout) {
        return seconds("end_silence_timeout", timeout);
    }

    /** The keys that end it, for instance {@code "#"}; an empty text: none does. */
    public RecordOptions terminators(String keys) {
        return set("terminators", keys);
    }

    /**
     * Neither silence nor a key ends it: it goes on until it is stopped or the call ends. Short for an initial timeout
     * and an end silence of zero, and no terminators.
     */
    public RecordOptions untilStopped() {
        return initialTimeout(Duration.ZERO).endSilenceTimeout(Duration.ZERO).terminators("");
    }

    /** How loud is taken for speech, 0 to 100. */
    public RecordOptions inputSensitivity(int sensitivity) {
        return set("input_sensitivity", (int) Checks.range("inputSensitivity", sensitivity, 0, 100));
    }

    /** Where the server reports the states to by HTTP. */
    public RecordOptions statusUrl(URI url) {
        beside.param("status_url", url);
        return this;
    }

    /** The whole command. */
    public Params command() {
        return beside.params().with("record", Params.of(Map.of("audio", params())));
    }
}
