package io.relayspring.core;

import io.relayspring.core.params.Checks;

/**
 * How many threads a client may have. What finds neither a thread nor a place is refused: an offered call is over the
 * limit, a message is dropped and told of.
 *
 * @param handlers how many handlers may run at once; 0 is as many as calls may be up
 * @param waitingHandlers how many calls and messages may wait for a handler to return
 * @param callbacks how many listeners may run at once, unless the threads are virtual
 */
public record ThreadSettings(int handlers, int waitingHandlers, int callbacks) {

    /** A handler for each call that is up, none that wait, and 16 listeners. */
    public static final ThreadSettings DEFAULTS = new ThreadSettings(0, 0, 16);

    public ThreadSettings {
        Checks.atLeast("handlers", handlers, 0);
        Checks.atLeast("waitingHandlers", waitingHandlers, 0);
        Checks.atLeast("callbacks", callbacks, 1);
    }

    public ThreadSettings handlers(int value) {
        return new ThreadSettings(value, waitingHandlers, callbacks);
    }

    public ThreadSettings waitingHandlers(int value) {
        return new ThreadSettings(handlers, value, callbacks);
    }

    public ThreadSettings callbacks(int value) {
        return new ThreadSettings(handlers, waitingHandlers, value);
    }

    /** How many handlers may run at once where so many calls may be up. */
    int handlersFor(int activeCalls) {
        return handlers == 0 ? activeCalls : handlers;
    }
}
