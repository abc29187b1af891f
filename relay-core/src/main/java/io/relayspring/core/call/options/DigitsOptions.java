package io.relayspring.core.call.options;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;
import java.time.Duration;

/** How digits are collected. */
public final class DigitsOptions extends Options<DigitsOptions> {

    DigitsOptions(int max) {
        set("max", max);
    }

    /** The keys that end the digits, for instance {@code "#"}. */
    public DigitsOptions terminators(String keys) {
        return set("terminators", Checks.text("terminators", keys));
    }

    /** How long a pause ends the digits, sent in seconds. */
    public DigitsOptions digitTimeout(Duration timeout) {
        return seconds("digit_timeout", timeout);
    }
}
