package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionState;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a test is told by other threads, waited for. */
public final class Awaited {

    private static final int PATIENCE = 20;

    private Awaited() {}

    /** The next thing told. */
    public static <T> T next(BlockingQueue<T> told) {
        return next(told, "something");
    }

    /** The next change to the state; those before it are passed over. */
    static ConnectionChange change(BlockingQueue<ConnectionChange> changes, ConnectionState state) {
        ConnectionChange next;
        do {
            next = next(changes, "the change to " + state);
        } while (next.after() != state);
        return next;
    }

    private static <T> T next(BlockingQueue<T> told, String what) {
        try {
            T next = told.poll(PATIENCE, TimeUnit.SECONDS);
            assertThat(next).as("%s within %d s", what, PATIENCE).isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
