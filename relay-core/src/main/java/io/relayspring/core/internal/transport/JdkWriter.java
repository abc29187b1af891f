package io.relayspring.core.internal.transport;

import java.net.http.WebSocket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** Empties the outbox into a JDK socket, which takes one message at a time. Whoever finds nobody writing writes. */
@SuppressWarnings("FutureReturnValueIgnored") // What is chained here passes its failures on by itself.
final class JdkWriter implements Outlet {

    /** The codes that the JDK refuses to send, though they are a client's to send. */
    private static final Set<Integer> UNSPEAKABLE = Set.of(1002, 1003, 1007, 1009, 1010);

    private final WebSocket socket;
    private final Supplier<Outbox> outbox;
    private final Consumer<Throwable> onFailure;
    private final AtomicBoolean writing = new AtomicBoolean();
    private final AtomicBoolean closeSent = new AtomicBoolean();
    private volatile @Nullable CloseStatus asked;

    JdkWriter(WebSocket socket, Supplier<Outbox> outbox, Consumer<Throwable> onFailure) {
        this.socket = socket;
        this.outbox = outbox;
        this.onFailure = onFailure;
    }

    @Override
    public void wake() {
        if (writing.compareAndSet(false, true)) {
            write();
        }
    }

    @Override
    public void close(CloseStatus status) {
        asked = UNSPEAKABLE.contains(status.getCode()) ? CloseStatus.NORMAL : status;
        wake();
    }

    @Override
    public void abort() {
        socket.abort();
    }

    private void write() {
        boolean mine = true;
        while (mine) {
            CompletableFuture<WebSocket> written = next();
            if (written == null) {
                writing.set(false);
                mine = isWaiting() && writing.compareAndSet(false, true);
            } else {
                mine = written.isDone() && !written.isCompletedExceptionally();
                if (!mine) {
                    written.whenComplete(this::goOn);
                }
            }
        }
    }

    private void goOn(@Nullable WebSocket done, @Nullable Throwable failure) {
        if (failure == null) {
            write();
        } else {
            onFailure.accept(failure);
        }
    }

    private @Nullable CompletableFuture<WebSocket> next() {
        String text = outbox.get().take();
        if (text != null) {
            return socket.sendText(text, true);
        }
        CloseStatus status = asked;
        if (status == null || !closeSent.compareAndSet(false, true)) {
            return null;
        }
        return socket.sendClose(status.getCode(), status.getReason() == null ? "" : status.getReason());
    }

    private boolean isWaiting() {
        return !outbox.get().isEmpty() || (asked != null && !closeSent.get());
    }
}
