package io.relayspring.core.call.options;

import io.relayspring.core.params.Checks;

/** Which keys to listen for. */
public final class DigitDetectOptions extends DetectorOptions<DigitDetectOptions> {

    /** The keys; {@code 0-9 # *} unless set. */
    public DigitDetectOptions digits(String keys) {
        return set("digits", Checks.text("digits", keys));
    }
}
