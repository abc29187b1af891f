package io.relayspring.core.internal.connection;

import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.async.Timers.Timer;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.internal.transport.Channel;

/** A state with a session: requests go out at once. */
abstract class Online extends State {

    final Channel channel;
    final Heartbeat heartbeat;
    private Timer grace = Timer.NONE;

    Online(Connection connection, Channel channel, Heartbeat heartbeat) {
        super(connection);
        this.channel = channel;
        this.heartbeat = heartbeat;
    }

    @Override
    void send(Request request) {
        connection.write(channel, request);
    }

    /** We wait for the server to close, but not for ever. */
    @Override
    void disconnecting() {
        grace = connection
                .timers()
                .after(connection.settings().connectTimeout(), () -> channel.abort("the server did not close"));
    }

    @Override
    void doubted() {
        heartbeat.pingNow();
    }

    @Override
    void left() {
        grace.cancel();
    }

    @Override
    void close() {
        heartbeat.stop();
        channel.close("closed by the client");
        super.close();
    }

    @Override
    void lost(ConnectionException cause) {
        heartbeat.stop();
    }
}
