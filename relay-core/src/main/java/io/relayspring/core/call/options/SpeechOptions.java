package io.relayspring.core.call.options;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;
import java.time.Duration;
import java.util.List;

/** How speech is recognised. */
public final class SpeechOptions extends Options<SpeechOptions> {

    SpeechOptions() {}

    /** How long a silence ends the speech, sent in seconds. */
    public SpeechOptions endSilenceTimeout(Duration timeout) {
        return seconds("end_silence_timeout", timeout);
    }

    /** How long the caller may speak, sent in seconds. */
    public SpeechOptions speechTimeout(Duration timeout) {
        return seconds("speech_timeout", timeout);
    }

    /** The language, for instance {@code en-US}. */
    public SpeechOptions language(String language) {
        return set("language", Checks.text("language", language));
    }

    /** The recogniser, by its name at the server. */
    public SpeechOptions engine(String engine) {
        return set("engine", Checks.text("engine", engine));
    }

    /** The recogniser's model, by its name at the server. */
    public SpeechOptions model(String model) {
        return set("model", Checks.text("model", model));
    }

    /** Words that are likely to be said. */
    public SpeechOptions hints(String... words) {
        return set("hints", List.of(words));
    }
}
