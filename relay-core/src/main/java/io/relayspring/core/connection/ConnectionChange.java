package io.relayspring.core.connection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection went from one state into another. Immutable. */
public final class ConnectionChange {

    private final ConnectionState before;
    private final ConnectionState after;
    private final @Nullable Throwable cause;
    private final int attempt;
    private final Gap gap;

    /** For the library and for tests of listeners. */
    public ConnectionChange(
            ConnectionState before, ConnectionState after, @Nullable Throwable cause, int attempt, Gap gap) {
        this.before = before;
        this.after = after;
        this.cause = cause;
        this.attempt = attempt;
        this.gap = gap;
    }

    /** The state before. */
    public ConnectionState before() {
        return before;
    }

    /** The state now. */
    public ConnectionState after() {
        return after;
    }

    /** Why, if it was not the client's own doing. */
    public Optional<Throwable> cause() {
        return Optional.ofNullable(cause);
    }

    /** Which attempt to connect this belongs to since the connection was last ready: 1 for the first, 0 for none yet. */
    public int attempt() {
        return attempt;
    }

    /** How long there has been no session, and what became of the calls; empty unless a gap has just ended. */
    public Gap gap() {
        return gap;
    }

    @Override
    public String toString() {
        return before + " -> " + after
                + cause().map(c -> " (" + c.getMessage() + ")").orElse("");
    }

    /**
     * A time without a session.
     *
     * @param length from the loss to the new session, zero when there was no gap
     * @param keptCalls ids of the calls that went on
     * @param lostCalls ids of the calls that did not
     */
    public record Gap(Duration length, List<String> keptCalls, List<String> lostCalls) {

        /** No gap. */
        public static final Gap NONE = new Gap(Duration.ZERO, List.of(), List.of());

        public Gap {
            keptCalls = List.copyOf(keptCalls);
            lostCalls = List.copyOf(lostCalls);
        }
    }
}
