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

    /** A handler that fails for ever and never looks must not fill the memory. */
    private static final int MOST = 100;

    /** Failures attached to one another make a chain, which must end somewhere. */
    private static final int DEEPEST = 5;

    private final String callId;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Failure> failures = new ArrayList<>();

    UnseenFailures(String callId) {
        this.callId = callId;
    }

    /**
     * To be called before the promises are failed with the exception.
     *
     * @param promises whoever looks at one of them has seen the failure
     */
    void add(String method, RelayException exception, List<Promise<?>> promises) {
        boolean full;
        lock.lock();
        try {
            failures.removeIf(Failure::isSeen);
            Failure next = new Failure(method, exception, promises);
            failures.forEach(earlier -> earlier.attachTo(next));
            failures.add(next);
            full = failures.size() > MOST;
        } finally {
            lock.unlock();
        }
        if (full) {
            report();
        }
    }

    /** Logs what nobody has looked at, and forgets it. */
    void report() {
        List<Failure> over;
        lock.lock();
        try {
            over = failures.stream().filter(Failure::isSettled).toList();
            failures.removeAll(over);
        } finally {
            lock.unlock();
        }
        over.stream().filter(failure -> !failure.isSeen()).forEach(this::warn);
    }

    private void warn(Failure failure) {
        log.warn("{} failed on call {} and nobody looked: {}", failure.method, callId, failure.exception.getMessage());
    }

    private static final class Failure {

        private final String method;
        private final RelayException exception;
        private final List<Promise<?>> promises;
        private boolean attached;
        private int depth;

        Failure(String method, RelayException exception, List<Promise<?>> promises) {
            this.method = method;
            this.exception = exception;
            this.promises = promises;
        }

        boolean isSettled() {
            return promises.stream().allMatch(Promise::isDone);
        }

        /** Whether there is nothing to tell: somebody looks, or another outcome came first. */
        boolean isSeen() {
            return promises.stream().anyMatch(Promise::isWatched)
                    || promises.stream().allMatch(promise -> promise.isDone() && !promise.isFailed());
        }

        @SuppressWarnings(
                "ReferenceEquality") // An exception cannot be attached to itself: one loss may fail two commands.
        void attachTo(Failure next) {
            if (!attached && depth < DEEPEST && exception != next.exception) {
                next.exception.addSuppressed(exception);
                next.depth = Math.max(next.depth, depth + 1);
                attached = true;
            }
        }
    }
}
