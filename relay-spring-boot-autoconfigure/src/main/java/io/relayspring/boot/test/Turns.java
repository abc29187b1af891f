package io.relayspring.boot.test;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One test at a time on one application context. Tests that run in parallel and share a context would otherwise see each
 * other's calls, faults and violations.
 */
final class Turns {

    /** Longer than a suite makes a test wait, shorter than for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Semaphore turn = new Semaphore(1, true);
    private volatile @Nullable Thread holder;

    @SuppressWarnings("ReferenceEquality") // A thread is no other thread.
    void take() {
        if (holder == Thread.currentThread()) {
            throw new IllegalStateException("A test that shares this application context is still under way on this"
                    + " thread: the executor of parallel tests has begun a test inside another one");
        }
        try {
            if (!turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("For " + PATIENCE.toMinutes() + " minutes a test that shares this"
                        + " application context has not ended");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Interrupted while another test uses this application context", interrupted);
        }
        holder = Thread.currentThread();
    }

    void release() {
        holder = null;
        turn.release();
    }
}
