package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Dispatch;
import io.relayspring.core.internal.async.Promise;
import org.jspecify.annotations.Nullable;

/** Lets others wait for a session, and for the end. Changed under the connection's lock. */
final class Readiness {

    private final Dispatch dispatch;
    private volatile Promise<ConnectionState> ready;
    private final Promise<ConnectionState> closed;

    Readiness(Dispatch dispatch) {
        this.dispatch = dispatch;
        this.ready = newReady();
        this.closed = new Promise<>("the client's end", dispatch);
    }

    Promise<ConnectionState> ready() {
        return ready;
    }

    Promise<ConnectionState> closed() {
        return closed;
    }

    void changed(ConnectionState state, @Nullable Throwable cause) {
        switch (state) {
            case READY -> ready.complete(state);
            case CLOSED -> {
                ready.fail(new ConnectionException("the client is closed"));
                closed.complete(state);
            }
            case FAILED -> {
                RelayException why =
                        cause instanceof RelayException known ? known : new ConnectionException("given up", cause);
                ready.fail(why);
                closed.fail(why);
            }
            default -> {
                if (ready.isDone()) {
                    ready = newReady();
                }
            }
        }
    }

    private Promise<ConnectionState> newReady() {
        return new Promise<>("the session", dispatch);
    }
}
