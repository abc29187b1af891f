package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.rpc.Request;

/** Not started, closed, or given up: nothing is sent any more. */
final class Closed extends State {

    private final ConnectionState name;
    private final ConnectionException why;

    private Closed(Connection connection, ConnectionState name, ConnectionException why) {
        super(connection);
        this.name = name;
        this.why = why;
    }

    static Closed notStarted(Connection connection) {
        return new Closed(connection, ConnectionState.CLOSED, new ConnectionException("the client is not started"));
    }

    static Closed wanted(Connection connection) {
        return new Closed(connection, ConnectionState.CLOSED, new ConnectionException("the client is closed"));
    }

    static Closed givenUp(Connection connection, ConnectionException why) {
        return new Closed(connection, ConnectionState.FAILED, why);
    }

    @Override
    ConnectionState name() {
        return name;
    }

    @Override
    void entered() {
        connection.settleAll(why);
    }

    @Override
    boolean queues() {
        return false;
    }

    /** Each has an exception of its own: what failed before on its call is attached to it. */
    @Override
    void send(Request request) {
        request.reply().failed(why.here());
    }

    @Override
    void close() {}
}
