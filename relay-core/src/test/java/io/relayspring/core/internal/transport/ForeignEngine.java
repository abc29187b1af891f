package io.relayspring.core.internal.transport;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.client.WebSocketClient;

/** Opens sockets to nowhere whose writes block until they are let through. */
final class ForeignEngine implements WebSocketClient {

    final Semaphore writes = new Semaphore(0);
    final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    final BlockingQueue<CloseStatus> closes = new LinkedBlockingQueue<>();
    volatile boolean broken;
    private volatile @Nullable WebSocketHandler handler;
    private final WebSocketSession session = (WebSocketSession) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {WebSocketSession.class}, (self, method, arguments) -> {
                return switch (method.getName()) {
                    case "sendMessage" -> send((WebSocketMessage<?>) arguments[0]);
                    case "close" -> end((CloseStatus) arguments[0]);
                    case "isOpen" -> closes.isEmpty();
                    default -> throw new UnsupportedOperationException(method.getName());
                };
            });

    @Override
    public CompletableFuture<WebSocketSession> execute(
            WebSocketHandler handler, String uri, @Nullable Object... values) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<WebSocketSession> execute(
            WebSocketHandler handler, @Nullable WebSocketHttpHeaders headers, URI uri) {
        this.handler = handler;
        try {
            handler.afterConnectionEstablished(session);
        } catch (Exception ex) {
            return CompletableFuture.failedFuture(ex);
        }
        return CompletableFuture.completedFuture(session);
    }

    void tell(WebSocketMessage<?> message) {
        try {
            handler.handleMessage(session, message);
        } catch (Exception ex) {
            throw new IllegalStateException(ex);
        }
    }

    private @Nullable Object send(WebSocketMessage<?> message) throws Exception {
        writes.acquire();
        if (broken) {
            throw new IOException("broken on purpose");
        }
        sent.add(Thread.currentThread().getName() + " " + message.getPayload());
        return null;
    }

    private @Nullable Object end(CloseStatus status) throws Exception {
        closes.add(status);
        handler.afterConnectionClosed(session, status);
        return null;
    }
}
