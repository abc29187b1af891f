package io.relayspring.core.internal.transport;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** The outlet of a foreign session, whose {@code sendMessage} blocks and knows no second caller: a thread of its own. */
final class WriterThread implements Outlet {

    private static final Logger log = LoggerFactory.getLogger(WriterThread.class);

    private final WebSocketSession session;
    private final Outbox outbox;
    private final Consumer<Exception> onFailure;
    private final Thread thread;
    private volatile @Nullable CloseStatus closing;
    private volatile boolean stopped;

    /** @param onFailure told when a write fails, on the writer */
    WriterThread(WebSocketSession session, Outbox outbox, Consumer<Exception> onFailure) {
        this.session = session;
        this.outbox = outbox;
        this.onFailure = onFailure;
        this.thread = Daemon.start("relay-writer", this::run);
    }

    @Override
    public void wake() {
        LockSupport.unpark(thread);
    }

    @Override
    public void close(CloseStatus status) {
        closing = status;
        wake();
    }

    @Override
    public void abort() {
        released();
        if (session.isOpen()) {
            // The writer may be stuck in a write, and closing may block as well: neither may hold up the caller.
            Daemon.start("relay-abort", () -> closeSession(CloseStatus.SESSION_NOT_RELIABLE));
        }
    }

    @Override
    public void released() {
        stopped = true;
        wake();
    }

    private void run() {
        while (!stopped) {
            String text = outbox.take();
            CloseStatus last = closing;
            if (text != null) {
                write(text);
            } else if (last != null) {
                closeSession(last);
                return;
            } else {
                LockSupport.park(this);
            }
        }
    }

    private void write(String text) {
        try {
            session.sendMessage(new TextMessage(text));
        } catch (IOException | RuntimeException ex) {
            onFailure.accept(ex);
        }
    }

    private void closeSession(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException | RuntimeException ex) {
            log.debug("Closing the socket failed", ex);
        }
    }
}
