package io.relayspring.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.observe.RelayObserver;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what a client shows its observer, to be waited for. */
final class Watched implements RelayObserver {

    private final BlockingQueue<String> handlers = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    final BlockingQueue<String> refusedOffers = new LinkedBlockingQueue<>();
    final AtomicInteger dropped = new AtomicInteger();

    @Override
    public void handlerCompleted(String handler, String context, String outcome, Duration duration) {
        handlers.add(outcome);
    }

    @Override
    public void callEnded(String context, String direction, Duration duration) {
        calls.add(context);
    }

    @Override
    public void offerRefused(String context, String why) {
        refusedOffers.add(why);
    }

    @Override
    public void listenerDropped() {
        dropped.incrementAndGet();
    }

    /** Waits for the next handler to return; its outcome. */
    String handlerOutcome() {
        return next(handlers);
    }

    /** Waits for the next call to be over. */
    void awaitCallEnded() {
        next(calls);
    }

    /** Waits for a call of that context to be over, and for all that is logged of it. */
    void awaitCallEnded(String context) {
        while (!next(calls).equals(context)) {
            // another call was over first
        }
    }

    String refusedOffer() {
        return next(refusedOffers);
    }

    static <T> T next(BlockingQueue<T> queue) {
        try {
            T next = queue.poll(30, TimeUnit.SECONDS);
            assertThat(next).as("something within 30 s").isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
