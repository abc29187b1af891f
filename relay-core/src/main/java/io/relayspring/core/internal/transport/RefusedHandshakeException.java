package io.relayspring.core.internal.transport;

import java.io.IOException;

/** The server, or something before it, answered the upgrade with another status than 101. */
final class RefusedHandshakeException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedHandshakeException(int status) {
        super("the handshake was refused with HTTP status " + status + advice(status));
    }

    private static String advice(int status) {
        return switch (status) {
            case 401, 403, 407 -> "; is this the right host for these credentials, or does a proxy want others?";
            case 404 -> "; is there a RELAY server at this address?";
            case 429 -> "; too many connections or attempts: does another program use this account?";
            case 500, 502, 503, 504 -> "; the server is down or too busy, and is tried again";
            default -> "";
        };
    }
}
