package io.relayspring.core.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An {@code await(Duration)} gave up. What was awaited goes on; a later {@code await} may still see its outcome. */
public final class AwaitTimeoutException extends RelayException {

    private final String awaited;
    private final Duration timeout;

    public AwaitTimeoutException(String awaited, Duration timeout) {
        this(awaited, timeout, null);
    }

    private AwaitTimeoutException(String awaited, Duration timeout, @Nullable Throwable cause) {
        super(awaited + " had no outcome within " + timeout.toMillis() + " ms", cause);
        this.awaited = awaited;
        this.timeout = timeout;
    }

    /** How long was waited. */
    public Duration timeout() {
        return timeout;
    }

    @Override
    protected RelayException copy() {
        return new AwaitTimeoutException(awaited, timeout, this);
    }
}
