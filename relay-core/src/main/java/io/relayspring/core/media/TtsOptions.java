package io.relayspring.core.media;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;

/** How a text is spoken. */
public final class TtsOptions extends Options<TtsOptions> {

    TtsOptions(String text) {
        set("text", text);
    }

    /** The language, for instance {@code en-US}. */
    public TtsOptions language(String language) {
        return set("language", Checks.text("language", language));
    }

    /** The speaker's gender, {@code female} or {@code male}. */
    public TtsOptions gender(String gender) {
        return set("gender", Checks.text("gender", gender));
    }

    /** The voice by its name at the server. */
    public TtsOptions voice(String voice) {
        return set("voice", Checks.text("voice", voice));
    }
}
