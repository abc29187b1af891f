package io.relayspring.core.call.options;

import io.relayspring.core.params.Checks;
import io.relayspring.core.vocabulary.FaxTone;

/** How to find a fax machine. */
public final class FaxDetectOptions extends DetectorOptions<FaxDetectOptions> {

    /** Which tone to listen for. */
    public FaxDetectOptions tone(FaxTone tone) {
        return set("tone", Checks.word("tone", tone));
    }
}
