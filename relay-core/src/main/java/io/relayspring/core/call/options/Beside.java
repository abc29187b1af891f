package io.relayspring.core.call.options;

import io.relayspring.core.params.Options;
import java.time.Duration;

/** The fields of a command that stand beside the object its options write into. */
final class Beside extends Options<Beside> {

    Beside timeout(Duration timeout) {
        return seconds("timeout", timeout);
    }
}
