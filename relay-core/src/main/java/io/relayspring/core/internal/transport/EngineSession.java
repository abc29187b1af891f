package io.relayspring.core.internal.transport;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** A session of one of our own engines: it empties an outbox by itself, without blocking. Text only. */
abstract class EngineSession implements WebSocketSession, Outlet {

    private final String id = UUID.randomUUID().toString();
    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private final URI uri;
    private final int maxMessageBytes;
    private volatile Outbox outbox;

    EngineSession(URI uri, int maxMessageBytes) {
        this.uri = uri;
        this.maxMessageBytes = maxMessageBytes;
        TransportSettings bounds = TransportSettings.defaults("");
        this.outbox = new Outbox(bounds.outboxMessages(), bounds.outboxChars());
    }

    /** Makes this the outbox that is emptied from now on; asked for by {@code afterConnectionEstablished}. */
    final Outlet writeFrom(Outbox outbox) {
        this.outbox = outbox;
        return this;
    }

    final Outbox outbox() {
        return outbox;
    }

    /** Enqueues a text, from any thread; other kinds of messages are the engine's own business. */
    @Override
    public final void sendMessage(WebSocketMessage<?> message) {
        if (!(message instanceof TextMessage text)) {
            throw new IllegalArgumentException(
                    "only text can be sent, not " + message.getClass().getSimpleName());
        }
        outbox.put(text.getPayload());
        wake();
    }

    @Override
    public abstract void close(CloseStatus status);

    @Override
    public final void close() {
        close(CloseStatus.NORMAL);
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final URI getUri() {
        return uri;
    }

    @Override
    public final HttpHeaders getHandshakeHeaders() {
        return HttpHeaders.EMPTY;
    }

    @Override
    public final Map<String, Object> getAttributes() {
        return attributes;
    }

    @Override
    public final @Nullable Principal getPrincipal() {
        return null;
    }

    @Override
    public final @Nullable String getAcceptedProtocol() {
        return null;
    }

    @Override
    public final void setTextMessageSizeLimit(int messageSizeLimit) {
        throw new UnsupportedOperationException("the size limit is a setting of the engine");
    }

    @Override
    public final int getTextMessageSizeLimit() {
        return maxMessageBytes;
    }

    @Override
    public final void setBinaryMessageSizeLimit(int messageSizeLimit) {
        throw new UnsupportedOperationException("the size limit is a setting of the engine");
    }

    @Override
    public final int getBinaryMessageSizeLimit() {
        return maxMessageBytes;
    }

    @Override
    public final List<WebSocketExtension> getExtensions() {
        return List.of();
    }
}
