package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.rpc.Request;

/**
 * A state of the connection: what it does when it is entered and left, and how it takes what happens. All but
 * {@link #send} and {@link #doubted} runs under the connection's lock. What a state has no answer to changes nothing.
 */
abstract class State {

    final Connection connection;

    State(Connection connection) {
        this.connection = connection;
    }

    abstract ConnectionState name();

    void entered() {}

    void left() {}

    /** Whether requests wait, because there is no session to send them on. */
    boolean queues() {
        return true;
    }

    /** A request is to be sent. Without a session it waits. */
    void send(Request request) {
        connection.queue(request);
    }

    void opened() {}

    /** The socket could not be opened, was closed, or is of no use any more. */
    void lost(ConnectionException cause) {}

    /** The server is about to close. */
    void disconnecting() {}

    /** A request had no answer in time: is the server still there? */
    void doubted() {}

    /** No new work; what is under way may end. */
    void drain() {}

    /** There is no time to wait for the next attempt. */
    void hurry() {}

    /** The end, wanted. */
    void close() {
        connection.become(Closed.wanted(connection), null);
    }
}
