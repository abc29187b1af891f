package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.transport.Channel;

/** Authenticated and subscribed. */
final class Ready extends Online {

    Ready(Connection connection, Channel channel, Heartbeat heartbeat) {
        super(connection, channel, heartbeat);
    }

    @Override
    ConnectionState name() {
        return ConnectionState.READY;
    }

    @Override
    void lost(ConnectionException cause) {
        super.lost(cause);
        connection.retry(cause);
    }

    @Override
    void drain() {
        connection.become(new Draining(connection, channel, heartbeat), null);
    }
}
