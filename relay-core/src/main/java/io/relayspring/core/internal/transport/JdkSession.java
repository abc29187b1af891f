package io.relayspring.core.internal.transport;

import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.transport.Assembler.TooLongException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** A socket of the JDK engine: told by the JDK, tells the handler. */
final class JdkSession extends EngineSession implements WebSocket.Listener {

    private static final Logger log = LoggerFactory.getLogger(JdkSession.class);

    private final WebSocketHandler handler;
    private final Assembler assembler;
    private final CompletableFuture<WebSocketSession> opened;
    private final CompletableFuture<CloseStatus> finished = new CompletableFuture<>();
    private volatile @Nullable JdkWriter writer;
    private boolean deaf;

    JdkSession(WebSocketHandler handler, URI uri, int maxMessageBytes, CompletableFuture<WebSocketSession> opened) {
        super(uri, maxMessageBytes);
        this.handler = handler;
        this.assembler = new Assembler(maxMessageBytes);
        this.opened = opened;
    }

    /** Completed once the socket is closed. */
    CompletableFuture<CloseStatus> finished() {
        return finished;
    }

    @Override
    public void onOpen(WebSocket socket) {
        writer = new JdkWriter(socket, this::outbox, this::failed);
        try {
            handler.afterConnectionEstablished(this);
        } catch (Exception ex) {
            opened.completeExceptionally(ex);
        }
        if (!opened.complete(this)) {
            close();
        }
        socket.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        try {
            String whole = deaf ? null : assembler.add(part, last);
            if (whole != null) {
                tell(new TextMessage(whole));
            }
        } catch (TooLongException ex) {
            deaf = true;
            close(CloseStatus.TOO_BIG_TO_PROCESS);
            report(new ConnectionException(ex.getMessage() + " (1009)", ex));
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        if (!deaf) {
            deaf = true;
            close(CloseStatus.NOT_ACCEPTABLE);
            report(new ConnectionException("the server sent binary data (1003)"));
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer payload) {
        tell(new PingMessage(payload));
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer payload) {
        tell(new PongMessage(payload));
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        finish(new CloseStatus(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        failed(failure);
    }

    @Override
    public void wake() {
        JdkWriter out = writer;
        if (out != null) {
            out.wake();
        }
    }

    @Override
    public void close(CloseStatus status) {
        JdkWriter out = writer;
        if (out != null) {
            out.close(status);
        }
    }

    /** The JDK tells nobody of this, so it is told here. */
    @Override
    public void abort() {
        JdkWriter out = writer;
        if (out != null) {
            out.abort();
            finish(CloseStatus.NO_CLOSE_FRAME);
        }
    }

    @Override
    public boolean isOpen() {
        return writer != null && !finished.isDone();
    }

    /** The JDK does not say. */
    @Override
    public @Nullable InetSocketAddress getLocalAddress() {
        return null;
    }

    /** The JDK does not say. */
    @Override
    public @Nullable InetSocketAddress getRemoteAddress() {
        return null;
    }

    private void failed(Throwable failure) {
        if (!finished.isDone()) {
            report(failure);
            abort();
        }
    }

    private void finish(CloseStatus status) {
        if (finished.complete(status)) {
            try {
                handler.afterConnectionClosed(this, status);
            } catch (Exception ex) {
                log.warn("The handler of a close failed", ex);
            }
        }
    }

    private void tell(WebSocketMessage<?> message) {
        try {
            handler.handleMessage(this, message);
        } catch (Exception ex) {
            log.warn("The handler of a message failed; the connection goes on", ex);
        }
    }

    private void report(Throwable failure) {
        try {
            handler.handleTransportError(this, failure);
        } catch (Exception ex) {
            log.warn("The handler of a failure failed", ex);
        }
    }
}
