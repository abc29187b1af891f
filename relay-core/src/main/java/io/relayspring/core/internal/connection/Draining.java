package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ConnectionState;

/** Shutting down: commands still go out. A session lost now is sought again, since hang-ups may be due on it. */
final class Draining extends Online {

    Draining(Connection connection, Socket socket, Heartbeat heartbeat) {
        super(connection, socket, heartbeat);
    }

    @Override
    ConnectionState name() {
        return ConnectionState.DRAINING;
    }
}
