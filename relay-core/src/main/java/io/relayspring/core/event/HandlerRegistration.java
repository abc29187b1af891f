package io.relayspring.core.event;

/** A registered handler. Thread-safe. */
public interface HandlerRegistration extends Subscription {

    /**
     * The handler takes no more; what it is at goes on. Contexts that no other handler has, and that were not asked for
     * besides, are dropped: {@code signalwire.unreceive}. Harmless when repeated. Returns at once.
     */
    void pause();

    /**
     * The handler takes calls or messages again, and its contexts with them: {@code signalwire.receive}. Harmless when
     * repeated. Returns at once.
     *
     * @throws IllegalStateException if it has no condition, and another such handler has one of its contexts by now, or
     *     it was closed
     */
    void resume();

    /** Whether it takes calls or messages. */
    boolean isRunning();

    /** Removes the handler, for good. */
    @Override
    void close();
}
