package io.relayspring.core.call.options;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;
import java.time.Duration;
import java.util.List;

/** The optional parameters of {@code calling.answer}. */
public final class AnswerOptions extends Options<AnswerOptions> {

    /** The codecs to offer, in order of preference, for instance {@code PCMU}, {@code OPUS}. */
    public AnswerOptions codecs(String... codecs) {
        return set("codecs", List.of(codecs));
    }

    /** After how long the server ends the call, sent in seconds. */
    public AnswerOptions maxDuration(Duration duration) {
        return set("max_duration", Checks.seconds("maxDuration", duration));
    }
}
