package io.relayspring.core.call.options;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;

/** A prompt and the model's settings for it. */
public final class PromptOptions extends Options<PromptOptions> {

    PromptOptions(String text) {
        set("text", Checks.text("text", text));
    }

    /** How freely the model chooses its words. */
    public PromptOptions temperature(double temperature) {
        return set("temperature", Checks.range("temperature", temperature, 0, 2));
    }

    /** How many of the likeliest words it chooses from, as a share of 1. */
    public PromptOptions topP(double share) {
        return set("top_p", Checks.range("topP", share, 0, 1));
    }
}
