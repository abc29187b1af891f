package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionChange.Gap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is logged of a connection: that it is there, that it is not, and what a gap has cost. */
final class ConnectionLog {

    private static final Logger log = LoggerFactory.getLogger(ConnectionLog.class);

    private ConnectionLog() {}

    static void changed(String client, ConnectionChange change) {
        switch (change.after()) {
            case READY -> log.info("client {} is ready{}", client, told(change.gap()));
            case WAITING -> log.warn("client {} has no connection: {}", client, change);
            case FAILED -> log.error("client {} gives up: {}", client, change);
            default -> log.debug("client {}: {}", client, change);
        }
    }

    private static String told(Gap gap) {
        if (gap.length().isZero()) {
            return "";
        }
        return " after " + gap.length().toMillis() + " ms without a session; calls kept: "
                + gap.keptCalls().size() + ", lost: " + gap.lostCalls();
    }
}
