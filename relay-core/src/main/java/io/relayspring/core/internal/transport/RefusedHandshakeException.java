package io.relayspring.core.internal.transport;

import java.io.IOException;

/** The server, or something before it, answered the upgrade with another status than 101. */
final class RefusedHandshakeException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedHandshakeException(int status) {
        super("the handshake was refused with HTTP status " + status);
    }
}
