package io.relayspring.core;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The runs of a client, one after the other: each start after a close is a new one. */
final class ClientRuns {

    private final Supplier<RunningClient> next;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile RunningClient current;

    ClientRuns(Supplier<RunningClient> next) {
        this.next = next;
        this.current = next.get();
    }

    RunningClient current() {
        return current;
    }

    /** Starts the run that is there, or a new one if that is over. */
    void start() {
        lock.lock();
        try {
            if (current.isOver()) {
                // One that has given up still has its threads.
                if (current.isMineToClose()) {
                    current.close();
                }
                current = next.get();
            }
            current.start();
        } finally {
            lock.unlock();
        }
    }

    /** Closes the run; returns at once while somebody else is about it. */
    void close() {
        RunningClient run = current;
        if (run.isMineToClose()) {
            lock.lock();
            try {
                run.close();
            } finally {
                lock.unlock();
            }
        }
    }
}
