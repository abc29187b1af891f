package io.relayspring.core.event;

/** A registered listener. */
public interface Subscription extends AutoCloseable {

    /** Removes the listener; what is already on its way may still reach it. Harmless when repeated. */
    @Override
    void close();
}
