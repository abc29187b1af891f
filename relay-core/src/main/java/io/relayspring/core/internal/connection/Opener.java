package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.Credentials;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.transport.Channel;
import java.util.concurrent.CompletableFuture;

/** What an attempt to connect needs: a thread, credentials, a socket. */
final class Opener {

    private final ConnectionParts parts;

    Opener(ConnectionParts parts) {
        this.parts = parts;
    }

    void inBackground(Runnable task) {
        parts.background().execute(task);
    }

    /** Asked anew for each attempt, since a JWT may have been refreshed. A user's code: may block and fail. */
    Credentials credentials() {
        Credentials credentials = parts.credentials().get();
        parts.scrubber().add(credentials.secrets());
        return credentials;
    }

    /** Begins to open the socket, which is told of a failure as of any other end. */
    @SuppressWarnings("FutureReturnValueIgnored") // The state keeps the attempt, to cancel it.
    CompletableFuture<Channel> open(Socket socket) {
        CompletableFuture<Channel> attempt =
                parts.transport().open(parts.settings().uri(), socket);
        attempt.whenComplete((channel, failure) -> {
            if (failure != null && !attempt.isCancelled()) {
                socket.onClosed(
                        failure instanceof ConnectionException cause
                                ? cause
                                : new ConnectionException("the socket could not be opened", failure));
            }
        });
        return attempt;
    }
}
