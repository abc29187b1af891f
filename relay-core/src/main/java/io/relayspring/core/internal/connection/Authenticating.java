package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.connection.Credentials;
import io.relayspring.core.error.AuthenticationException;
import io.relayspring.core.error.CommandException;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.rpc.Reply;
import io.relayspring.core.internal.rpc.Request;
import io.relayspring.core.internal.transport.Channel;
import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.RelayMethod;

/** The socket is open; nothing but {@code signalwire.connect} has been sent. */
final class Authenticating extends State implements Reply {

    private final Channel channel;
    private final Credentials credentials;
    private final ServerSession before;

    Authenticating(Connection connection, Channel channel, Credentials credentials) {
        super(connection);
        this.channel = channel;
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
        connection.write(channel, Request.once(RelayMethod.SIGNALWIRE_CONNECT.wire(), connect, this));
    }

    @Override
    public void accepted(Params result) {
        connection.locked(this, () -> connection.authenticated(channel, before, result));
    }

    /** Any answer but success is a refusal, whatever its code; no answer is a loss like any other. */
    @Override
    public void failed(RelayException failure) {
        connection.locked(this, () -> {
            if (failure instanceof CommandException refusal) {
                connection.refused(new AuthenticationException(
                        refusal.code(), "the server refused the credentials: " + refusal.reason()));
                channel.close("not authenticated");
            } else {
                connection.retry(new ConnectionException(failure.getMessage(), failure));
                channel.abort("not authenticated");
            }
        });
    }

    @Override
    void lost(ConnectionException cause) {
        connection.retry(cause);
    }

    @Override
    void close() {
        channel.close("closed by the client");
        super.close();
    }
}
