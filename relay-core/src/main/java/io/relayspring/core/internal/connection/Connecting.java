package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.connection.Credentials;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.transport.Channel;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The socket is being opened. */
final class Connecting extends State {

    private final Socket socket;
    private volatile @Nullable Credentials credentials;
    private @Nullable CompletableFuture<Channel> attempt;

    Connecting(Connection connection) {
        super(connection);
        this.socket = connection.newSocket();
    }

    @Override
    ConnectionState name() {
        return ConnectionState.CONNECTING;
    }

    /** The credentials' supplier is a user's code and may block: it is asked on a thread of its own. */
    @Override
    void entered() {
        connection.inBackground(this::open);
    }

    private void open() {
        try {
            credentials = connection.credentials();
        } catch (RuntimeException e) {
            socket.onClosed(new ConnectionException("the credentials' supplier failed: " + e.getMessage(), e));
            return;
        }
        connection.locked(this, () -> attempt = connection.open(socket));
    }

    @Override
    void left() {
        if (attempt != null) {
            attempt.cancel(true);
        }
    }

    @Override
    void opened(Channel channel) {
        attempt = null;
        Credentials known = credentials;
        if (known != null) {
            connection.become(new Authenticating(connection, channel, known), null);
        }
    }

    @Override
    void lost(ConnectionException cause) {
        attempt = null;
        connection.retry(cause);
    }
}
