package io.relayspring.core.internal.calling;

import io.relayspring.core.error.RelayException;
import io.relayspring.core.internal.async.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The failures of one call that perhaps nobody sees. They are attached to the call's next failure, and logged once when
 * the handler returns or the call ends.
 */
final class UnseenFailures {

    private static final Logger log = LoggerFactory.getLogger(UnseenFailures.class);

    private record Failure(String method, Promise<?> promise, RelayException exception) {}

    private final String callId;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Failure> failures = new ArrayList<>();
    private int attached;

    UnseenFailures(String callId) {
        this.callId = callId;
    }

    /** To be called before the promise is failed with the exception. */
    @SuppressWarnings("ReferenceEquality") // An exception cannot be attached to itself: one loss may fail two commands.
    void add(String method, Promise<?> promise, RelayException exception) {
        lock.lock();
        try {
            failures.subList(attached, failures.size()).stream()
                    .filter(earlier -> !earlier.promise().isWatched() && earlier.exception() != exception)
                    .forEach(earlier -> exception.addSuppressed(earlier.exception()));
            attached = failures.size();
            failures.add(new Failure(method, promise, exception));
        } finally {
            lock.unlock();
        }
    }

    /** Logs what nobody has looked at, and forgets it. */
    void report() {
        List<Failure> unseen;
        lock.lock();
        try {
            unseen = failures.stream()
                    .filter(failure -> !failure.promise().isWatched())
                    .toList();
            failures.clear();
            attached = 0;
        } finally {
            lock.unlock();
        }
        unseen.forEach(failure -> log.warn(
                "{} failed on call {} and nobody looked: {}",
                failure.method(),
                callId,
                failure.exception().getMessage()));
    }
}
