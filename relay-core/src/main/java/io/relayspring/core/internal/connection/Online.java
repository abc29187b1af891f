package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.async.Timers.Timer;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.internal.rpc.Request.OnLoss;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A state with a session: requests go out at once. */
abstract class Online extends State {

    final Socket socket;
    final Heartbeat heartbeat;
    private @Nullable Timer grace;

    Online(Connection connection, Socket socket, Heartbeat heartbeat) {
        super(connection);
        this.socket = socket;
        this.heartbeat = heartbeat;
    }

    @Override
    final boolean queues() {
        return false;
    }

    @Override
    void send(Request request) {
        connection.write(socket, request, connection::queue);
        // A loss leaves it to its event. But after the end, which may have come meanwhile, there are no events.
        if (request.onLoss() == OnLoss.AWAIT_EVENT && connection.stateName() == ConnectionState.CLOSED) {
            request.reply().failed(new ConnectionException("the client is closed"));
        }
    }

    /** We wait for the server to close, but not for ever, and not longer because it says so again. */
    @Override
    void disconnecting() {
        if (grace == null) {
            Duration limit = connection.parts().settings().connectTimeout();
            grace = connection.parts().timers().after(limit, () -> socket.abort("the server did not close"));
        }
    }

    @Override
    void doubted() {
        heartbeat.pingNow();
    }

    @Override
    void left() {
        if (grace != null) {
            grace.cancel();
        }
    }

    @Override
    void close() {
        heartbeat.stop();
        super.close();
        socket.close("closed by the client");
    }

    @Override
    void lost(ConnectionException cause) {
        heartbeat.stop();
        connection.lost(cause);
    }
}
