package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.connection.Credentials;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RelayMethod;

/** The socket is open; nothing but {@code signalwire.connect} has been sent. */
final class Authenticating extends State implements Reply {

    private final Socket socket;
    private final Credentials credentials;
    private final ServerSession before;

    Authenticating(Connection connection, Socket socket, Credentials credentials) {
        super(connection);
        this.socket = socket;
        this.credentials = credentials;
        this.before = connection.session();
    }

    @Override
    ConnectionState name() {
        return ConnectionState.AUTHENTICATING;
    }

    @Override
    void entered() {
        Params connect = before.connect(credentials, connection.wantedContexts());
        socket.ask(Request.once(RelayMethod.SIGNALWIRE_CONNECT.wire(), connect, this));
    }

    @Override
    public void accepted(Params result) {
        connection.locked(this, () -> connection.authenticated(socket, before, result));
    }

    /** Any answer but success is a refusal, whatever its code; no answer is a loss like any other. */
    @Override
    public void failed(RelayException failure) {
        connection.locked(this, () -> {
            if (failure instanceof CommandException refusal) {
                connection.refused(refusal.code(), refusal.reason());
                socket.close("not authenticated");
            } else {
                connection.retry(new ConnectionException(failure.getMessage(), failure));
                socket.abort("not authenticated");
            }
        });
    }

    @Override
    void lost(ConnectionException cause) {
        connection.retry(cause);
    }

    @Override
    void close() {
        super.close();
        socket.close("closed by the client");
    }
}
