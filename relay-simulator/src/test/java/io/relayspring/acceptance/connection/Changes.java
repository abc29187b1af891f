package io.relayspring.acceptance.connection;

import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionListener;
import io.relayspring.core.connection.ConnectionState;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The changes of a connection, to be waited for. */
final class Changes implements ConnectionListener {

    private final BlockingQueue<ConnectionChange> changes = new LinkedBlockingQueue<>();

    @Override
    public void connectionChanged(ConnectionChange change) {
        changes.add(change);
    }

    /** Waits for the next change to that state; those before it are passed over. */
    ConnectionChange await(ConnectionState after) throws InterruptedException {
        while (true) {
            ConnectionChange change = changes.poll(20, TimeUnit.SECONDS);
            if (change == null) {
                throw new AssertionError("the connection did not become " + after);
            }
            if (change.after() == after) {
                return change;
            }
        }
    }
}
