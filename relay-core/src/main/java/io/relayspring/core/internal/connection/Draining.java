package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.transport.Channel;

/** Shutting down: commands still go out; a loss is the end. */
final class Draining extends Online {

    Draining(Connection connection, Channel channel, Heartbeat heartbeat) {
        super(connection, channel, heartbeat);
    }

    @Override
    ConnectionState name() {
        return ConnectionState.DRAINING;
    }

    @Override
    void lost(ConnectionException cause) {
        super.lost(cause);
        connection.become(Closed.wanted(connection), cause);
    }
}
