package io.relayspring.core.internal.transport;

import io.relayspring.core.error.ConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a listener one thing at a time and its end exactly once. The reader and whoever forces the socket closed may
 * come together; neither waits for the other: who finds the listener busy leaves the end to be told by the one inside.
 */
final class Teller {

    private static final Logger log = LoggerFactory.getLogger(Teller.class);

    private final ChannelListener listener;
    // Left set after the end, so that nothing is told any more.
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicReference<@Nullable ConnectionException> end = new AtomicReference<>();

    Teller(ChannelListener listener) {
        this.listener = listener;
    }

    void opened(Channel channel) {
        tell(() -> listener.onOpen(channel));
    }

    void text(String message) {
        tell(() -> listener.onText(message));
    }

    /** Told whatever has ended meanwhile: what the listener put off must be done. */
    void caughtUp() {
        listener.onCaughtUp();
    }

    void heard() {
        tell(listener::onHeard);
    }

    void end(ConnectionException cause) {
        end.compareAndSet(null, cause);
        tellEnd();
    }

    /** From now on nothing is told, not even the end: nobody took the channel. */
    void mute() {
        busy.set(true);
    }

    boolean isEnded() {
        return end.get() != null;
    }

    private void tell(Runnable what) {
        if (end.get() != null || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            what.run();
        } catch (RuntimeException ex) {
            log.warn("A channel listener failed; the connection goes on", ex);
        } finally {
            // Also when an error is on its way out: the end may have come meanwhile, and nobody else would tell it.
            busy.set(false);
            tellEnd();
        }
    }

    private void tellEnd() {
        ConnectionException cause = end.get();
        if (cause == null || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            listener.onClosed(cause);
        } catch (RuntimeException ex) {
            log.warn("A channel listener failed when told of the end", ex);
        }
    }
}
