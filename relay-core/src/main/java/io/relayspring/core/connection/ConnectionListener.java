package io.relayspring.core.connection;

/** Is told when the connection changes its state. */
@FunctionalInterface
public interface ConnectionListener {

    /** Called on the callbacks' executor, one change after the other. May block; then later changes wait. */
    void connectionChanged(ConnectionChange change);
}
