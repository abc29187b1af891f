package io.relayspring.core.error;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Finds what went wrong behind what futures wrap around it. */
public final class Causes {

    private Causes() {}

    /** What went wrong, whatever future it came out of: the failure itself, unless it is such a wrapper. */
    public static Throwable of(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
