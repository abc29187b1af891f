package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.connection.Credentials;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.async.Timers.Timer;
import io.relayspring.core.internal.transport.Channel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** The credentials are asked for, then the socket is opened. */
final class Connecting extends State {

    /** What a supplier of credentials may take on top of the handshake. One that never returns must not be the end. */
    private static final Duration FOR_CREDENTIALS = Duration.ofSeconds(30);

    private final Socket socket;
    private final FutureTask<Void> opening = new FutureTask<>(this::open, null);
    private volatile @Nullable Credentials credentials;
    private @Nullable CompletableFuture<Channel> attempt;
    private Timer overdue = Timer.NONE;

    Connecting(Connection connection, Socket socket) {
        super(connection);
        this.socket = socket;
    }

    @Override
    ConnectionState name() {
        return ConnectionState.CONNECTING;
    }

    /** The credentials' supplier is a user's code and may block: it is asked on a thread of its own. */
    @Override
    void entered() {
        Duration patience = connection.parts().settings().connectTimeout().plus(FOR_CREDENTIALS);
        overdue = connection.parts().timers().after(patience, () -> overdue(patience));
        try {
            connection.opener().inBackground(opening);
        } catch (RuntimeException | OutOfMemoryError e) {
            socket.onClosed(new ConnectionException("no thread could be started to connect: " + e, e));
        }
    }

    /** Told to this state alone: a socket that opens at this very moment is not to be left behind, open and signed in. */
    private void overdue(Duration patience) {
        connection.locked(
                this,
                () -> lost(new ConnectionException("neither connected nor failed within " + patience.toMillis()
                        + " ms; does the credentials' supplier hang?")));
    }

    private void open() {
        try {
            credentials = connection.opener().credentials();
        } catch (RuntimeException | Error e) {
            socket.onClosed(new ConnectionException("the credentials' supplier failed: " + e.getMessage(), e));
            return;
        }
        if (socket.isCurrent()) {
            openSocket();
        }
    }

    private void openSocket() {
        try {
            CompletableFuture<Channel> begun = connection.opener().open(socket);
            if (!connection.locked(this, () -> attempt = begun)) {
                begun.cancel(true);
            }
        } catch (RuntimeException | Error e) {
            socket.onClosed(new ConnectionException("the socket could not be opened: " + e, e));
        }
    }

    @Override
    void left() {
        overdue.cancel();
        opening.cancel(true);
        if (attempt != null) {
            attempt.cancel(true);
        }
    }

    @Override
    void opened() {
        attempt = null;
        Credentials known = credentials;
        if (known != null) {
            connection.become(new Authenticating(connection, socket, known), null);
        }
    }

    @Override
    void lost(ConnectionException cause) {
        connection.retry(cause);
    }
}
