package io.relayspring.core.observe;

/**
 * What an application keeps with a thread, its logging context or its trace, taken along to the threads on which its
 * handlers, listeners and callbacks run. What it throws is logged; the code it should surround runs all the same.
 */
@FunctionalInterface
public interface ThreadContext {

    /**
     * Takes what the calling thread has: the one that registers a listener or a callback, or the one about to run a
     * handler.
     */
    Snapshot capture();

    /** What was taken. Used any number of times, by any thread. */
    @FunctionalInterface
    interface Snapshot {

        /** Gives it to the calling thread, which is about to run code about the subject, until the scope is closed. */
        Scope open(Subject subject);
    }

    /** Takes back from the thread what it was given. */
    @FunctionalInterface
    interface Scope extends AutoCloseable {

        @Override
        void close();
    }
}
