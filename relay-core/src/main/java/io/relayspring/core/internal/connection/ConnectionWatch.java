package io.relayspring.core.internal.connection;

import io.relayspring.core.connection.ConnectionChange;

/** Is told of each change of the connection, in order, on the thread that changes it; must not block. */
@FunctionalInterface
public interface ConnectionWatch {

    void changed(ConnectionChange change);
}
