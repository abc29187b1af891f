package io.relayspring.core.internal.transport;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.client.WebSocketClient;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Spring's {@link WebSocketClient} over {@link java.net.http.WebSocket}: no dependency. Each socket has an HTTP client of
 * its own, given up with it. The JDK cannot say 1009 to the server, writes one message at a time, and sends no basic
 * credentials to a proxy unless the system property {@code jdk.http.auth.tunneling.disabledSchemes} allows it. Not for
 * users.
 */
public final class JdkWebSocketClient implements WebSocketClient, AutoCloseable {

    private final EngineSettings settings;
    private final Set<JdkSession> sessions = ConcurrentHashMap.newKeySet();

    public JdkWebSocketClient(EngineSettings settings) {
        this.settings = settings;
    }

    @Override
    public CompletableFuture<WebSocketSession> execute(
            WebSocketHandler handler, String uriTemplate, @Nullable Object... uriVariables) {
        URI uri = UriComponentsBuilder.fromUriString(uriTemplate)
                .buildAndExpand(uriVariables)
                .encode()
                .toUri();
        return execute(handler, null, uri);
    }

    /** Never blocks: names are resolved on a thread of their own. Cancelling closes a socket that opens late. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // Housekeeping.
    public CompletableFuture<WebSocketSession> execute(
            WebSocketHandler handler, @Nullable WebSocketHttpHeaders headers, URI uri) {
        CompletableFuture<WebSocketSession> opened = new CompletableFuture<>();
        JdkSession session = new JdkSession(handler, uri, settings.maxMessageBytes(), opened);
        sessions.add(session);
        session.finished().thenRun(() -> sessions.remove(session));
        WebSocketHttpHeaders sent = headers == null ? new WebSocketHttpHeaders() : headers;
        Daemon.start("relay-connect", new JdkDial(settings, session, sent, uri, opened));
        opened.exceptionally(failure -> {
            sessions.remove(session);
            return session;
        });
        return opened;
    }

    /** Closes all sockets. A later {@code execute} starts anew. */
    @Override
    public void close() {
        sessions.forEach(JdkSession::abort);
    }
}
