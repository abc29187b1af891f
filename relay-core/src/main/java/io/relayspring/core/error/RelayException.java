package io.relayspring.core.error;

import org.jspecify.annotations.Nullable;

/** The root of all failures of this library. Unchecked; messages never hold a secret. */
public abstract class RelayException extends RuntimeException {

    protected RelayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * The same failure with the stack of the calling thread; this one is its cause. A waiter throws it, so that its
     * stack says who waited and the cause says where the failure was noticed.
     */
    public final RelayException here() {
        RelayException copy = copy();
        for (Throwable earlier : getSuppressed()) {
            copy.addSuppressed(earlier);
        }
        return copy;
    }

    /** A new exception of this type with the same facts and this one as its cause. */
    protected abstract RelayException copy();

    /** What is said about this failure, never null. */
    @Override
    public final String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
