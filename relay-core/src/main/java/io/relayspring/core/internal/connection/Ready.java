package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ConnectionState;

/** Authenticated and subscribed. */
final class Ready extends Online {

    Ready(Connection connection, Socket socket, Heartbeat heartbeat) {
        super(connection, socket, heartbeat);
    }

    @Override
    ConnectionState name() {
        return ConnectionState.READY;
    }

    @Override
    void drain() {
        connection.become(new Draining(connection, socket, heartbeat), null);
    }
}
