package io.relayspring.boot;

import io.relayspring.core.connection.ConnectionChange;
import io.relayspring.core.connection.ConnectionState;
import io.relayspring.core.observe.RelayObserver;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the process alive while its client, which code has started, is running: all of the client's own threads are
 * daemons. An observer, since those are told before {@code start()} returns to a thread that may be the last one.
 */
final class KeepAlive implements RelayObserver {

    private final AtomicReference<@Nullable CountDownLatch> end = new AtomicReference<>();

    @Override
    public void connectionChanged(ConnectionChange change) {
        if (isOver(change.after())) {
            CountDownLatch held = end.getAndSet(null);
            if (held != null) {
                held.countDown();
            }
        } else if (end.get() == null) {
            hold();
        }
    }

    private static boolean isOver(ConnectionState state) {
        return state == ConnectionState.CLOSED || state == ConnectionState.FAILED;
    }

    private void hold() {
        CountDownLatch latch = new CountDownLatch(1);
        end.set(latch);
        Thread thread = new Thread(() -> awaitEnd(latch), "relay-keep-alive");
        thread.setDaemon(false);
        thread.start();
    }

    private static void awaitEnd(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
