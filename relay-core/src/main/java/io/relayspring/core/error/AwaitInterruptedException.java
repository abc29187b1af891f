package io.relayspring.core.error;

import org.jspecify.annotations.Nullable;

/** The waiting thread was interrupted, as happens on shutdown. Its interrupt flag is set again. */
public final class AwaitInterruptedException extends RelayException {

    private final String awaited;

    public AwaitInterruptedException(String awaited, @Nullable Throwable cause) {
        super("interrupted while waiting for " + awaited, cause);
        this.awaited = awaited;
    }

    @Override
    protected RelayException copy() {
        return new AwaitInterruptedException(awaited, this);
    }
}
