package io.relayspring.core.internal.transport;

import io.relayspring.core.error.ConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/** A channel over a session of any engine: an outbox before it, a teller behind it. */
final class OpenChannel implements Channel {

    private final Outbox outbox;
    private final Outlet outlet;
    private final Teller teller;
    private final TransportSettings settings;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicReference<@Nullable ConnectionException> cause = new AtomicReference<>();
    private final AtomicReference<@Nullable Alarm> forced = new AtomicReference<>();

    OpenChannel(WebSocketSession session, Teller teller, TransportSettings settings) {
        this.teller = teller;
        this.settings = settings;
        this.outbox = new Outbox(settings.outboxMessages(), settings.outboxChars());
        this.outlet = session instanceof EngineSession own
                ? own.writeFrom(outbox)
                : new WriterThread(session, outbox, this::writeFailed);
    }

    @Override
    public void send(String text) {
        if (closing.get()) {
            throw new ConnectionException("the connection is closed");
        }
        outbox.put(text);
        outlet.wake();
    }

    @Override
    public void close(String reason) {
        cause.compareAndSet(null, new ConnectionException("closed by this client: " + reason));
        close(CloseReason.normal(reason));
    }

    @Override
    public void abort(String reason) {
        giveUp(new ConnectionException("given up by this client: " + reason));
    }

    /** The engine or the message in hand is at fault: the listener is told at once, the socket goes after it. */
    void fail(CloseStatus status, ConnectionException why) {
        cause.compareAndSet(null, why);
        close(status);
        ended(why);
    }

    /** The engine says that the socket is closed. */
    void closed(CloseStatus status) {
        ended(CloseReason.explain(status));
        Alarm alarm = forced.get();
        if (alarm != null) {
            alarm.cancel();
        }
        outlet.released();
    }

    private void ended(ConnectionException why) {
        closing.set(true);
        ConnectionException first = cause.compareAndExchange(null, why);
        teller.end(first == null ? why : first);
    }

    private void close(CloseStatus status) {
        if (closing.compareAndSet(false, true)) {
            outlet.close(status);
            forced.set(new Alarm(settings.closeTimeout(), this::force));
        }
    }

    private void writeFailed(Exception failure) {
        String words = "writing to the server failed: " + CloseReason.scrub(failure.toString());
        giveUp(new ConnectionException(words, failure));
    }

    private void force() {
        giveUp(new ConnectionException("the server did not answer the closing handshake"));
    }

    private void giveUp(ConnectionException why) {
        // The cause stands before the socket is touched: the engine may tell of its end at once.
        cause.compareAndSet(null, why);
        closing.set(true);
        outlet.abort();
        ended(why);
    }
}
