package io.relayspring.core.internal.transport;

import io.relayspring.core.error.ConnectionException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.socket.CloseStatus;

/** The words that go with a close, ours and the server's. */
final class CloseReason {

    private static final int MAX = 123;

    private CloseReason() {}

    /** A normal close that gives as much of the reason as a close frame holds: 123 bytes. */
    static CloseStatus normal(String reason) {
        return reason.isBlank() ? CloseStatus.NORMAL : CloseStatus.NORMAL.withReason(fit(reason));
    }

    private static String fit(String reason) {
        String fitting = reason.length() > MAX ? reason.substring(0, MAX) : reason;
        while (fitting.getBytes(StandardCharsets.UTF_8).length > MAX) {
            fitting = fitting.substring(0, fitting.offsetByCodePoints(fitting.length(), -1));
        }
        return fitting;
    }

    /** What the listener is told of a close that came from the engine. */
    static ConnectionException explain(CloseStatus status) {
        if (status.getCode() == CloseStatus.NO_CLOSE_FRAME.getCode()) {
            return new ConnectionException("the connection was lost without a closing handshake (1006)");
        }
        String reason = status.getReason() == null ? "" : scrub(status.getReason());
        return new ConnectionException(
                "the server closed the connection: " + status.getCode() + (reason.isBlank() ? "" : " " + reason));
    }

    /** Words of the server's, fit for a log: no control characters, at most 123 characters. */
    static String scrub(String text) {
        String cut = text.length() > MAX ? text.substring(0, MAX) : text;
        return cut.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    }
}
