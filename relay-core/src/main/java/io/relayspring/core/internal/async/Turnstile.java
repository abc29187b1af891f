package io.relayspring.core.internal.async;

import java.util.concurrent.Semaphore;

/** Lets so many tasks through at once, in the order of their coming; the others wait, each on a thread of its own. */
final class Turnstile {

    private final Semaphore places;

    Turnstile(int places) {
        this.places = new Semaphore(places, true);
    }

    /** The task, behind the turnstile; one that is interrupted as it waits is not run. */
    Runnable around(Runnable task) {
        return () -> {
            try {
                places.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            try {
                task.run();
            } finally {
                places.release();
            }
        };
    }
}
