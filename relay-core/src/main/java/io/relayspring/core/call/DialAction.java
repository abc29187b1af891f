package io.relayspring.core.call;

import io.relayspring.core.async.Pending;
import io.relayspring.core.error.RelayException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Telephones that ring: done when one is answered, with that call. Fails with
 * {@link io.relayspring.core.error.DialFailedException} when none is. A call that was answered and that nobody takes
 * within ten seconds, by {@code await}, a listener or a future, is hung up.
 */
public final class DialAction implements Pending<Call> {

    private final DialLink link;

    /** For the library. */
    public DialAction(DialLink link) {
        this.link = link;
    }

    /** What the dial and its calls are tagged with. */
    public String tag() {
        return link.tag();
    }

    /** Ends what rings, and the call that was answered but not taken. Harmless when the dial is over. */
    public void cancel() {
        link.cancel();
    }

    @Override
    public Call await() {
        return link.await();
    }

    /** {@inheritDoc} What rings goes on ringing: {@link #cancel()} ends it. */
    @Override
    public Call await(Duration timeout) {
        return link.await(timeout);
    }

    @Override
    public DialAction onCompleted(Consumer<? super Call> listener) {
        link.onCompleted(listener);
        return this;
    }

    @Override
    public DialAction onFailed(Consumer<? super RelayException> listener) {
        link.onFailed(listener);
        return this;
    }

    @Override
    public boolean isDone() {
        return link.isDone();
    }

    @Override
    public CompletableFuture<Call> toFuture() {
        return link.toFuture();
    }

    @Override
    public String toString() {
        return link.toString();
    }
}
