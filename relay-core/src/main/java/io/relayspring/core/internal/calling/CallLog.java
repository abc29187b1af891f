package io.relayspring.core.internal.calling;

import io.relayspring.core.error.RelayException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each call that is over: who, how long, why. */
final class CallLog {

    private static final Logger log = LoggerFactory.getLogger(CallLog.class);

    private CallLog() {}

    static void overlooked(CallSession call, RelayException refusal) {
        log.warn("call {}: {}; it is overlooked, as was asked for", call.id(), refusal.getMessage());
    }

    static void over(CallSession call, Duration duration, String why) {
        log.info(
                "call {} ({} {} -> {}, context {}) is over after {} ms: {}",
                call.id(),
                call.direction().wire(),
                call.device().from(),
                call.device().to(),
                call.context(),
                duration.toMillis(),
                why.isEmpty() ? "no reason was given" : why);
    }
}
