package io.relayspring.core.internal.transport;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ClassUtils;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.client.WebSocketClient;

/** Opens channels over Spring's {@link WebSocketClient}, whatever engine is behind it. Not for users. */
public final class Transport implements ChannelOpener {

    private static final Logger log = LoggerFactory.getLogger(Transport.class);

    private final WebSocketClient engine;
    private final TransportSettings settings;

    public Transport(WebSocketClient engine, TransportSettings settings) {
        this.engine = engine;
        this.settings = settings;
        warnOfNagle(engine);
    }

    /**
     * Starts the handshake; never blocks.
     *
     * <p>Order: the future is completed on the reader, then {@link ChannelListener#onOpen} is told, then whatever comes
     * in. What is chained to the future after it was completed runs on the chaining thread, so what must be ready before
     * the first message belongs into {@code onOpen}. Of an attempt that fails or is cancelled the listener hears nothing.
     *
     * @return the open channel, or a {@link io.relayspring.core.error.ConnectionException} saying why not: the status of
     *     a refused handshake, a TLS failure, no answer in time, an unknown host, a refused connection. Cancelling it ends
     *     the attempt; a socket that opens late all the same is closed
     */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // What is chained here only passes an outcome on.
    public CompletableFuture<Channel> open(URI uri, ChannelListener listener) {
        CompletableFuture<Channel> attempt = new CompletableFuture<>();
        Opening opening = new Opening(attempt, listener, settings);
        Alarm late = new Alarm(
                settings.connectTimeout(),
                () -> attempt.completeExceptionally(
                        OpenFailure.explain(uri, OpenFailure.timeout(settings.connectTimeout()))));
        CompletableFuture<WebSocketSession> socket = execute(opening, uri);
        socket.whenComplete((session, failure) -> {
            if (failure != null) {
                attempt.completeExceptionally(OpenFailure.explain(uri, failure));
            }
        });
        attempt.whenComplete((channel, failure) -> {
            late.cancel();
            if (failure != null) {
                socket.cancel(true);
            }
        });
        return attempt;
    }

    private CompletableFuture<WebSocketSession> execute(Opening opening, URI uri) {
        WebSocketHttpHeaders headers = new WebSocketHttpHeaders();
        if (!settings.userAgent().isEmpty()) {
            headers.set("User-Agent", settings.userAgent());
        }
        try {
            return engine.execute(opening, headers, uri);
        } catch (RuntimeException ex) {
            return CompletableFuture.failedFuture(ex);
        }
    }

    private static void warnOfNagle(WebSocketClient engine) {
        boolean standard = engine.getClass().getName().endsWith(".client.standard.StandardWebSocketClient");
        if (standard
                && ClassUtils.isPresent(
                        "org.apache.tomcat.websocket.WsWebSocketContainer",
                        engine.getClass().getClassLoader())) {
            log.warn("StandardWebSocketClient on Tomcat leaves Nagle's algorithm on (TCP_NODELAY is off and cannot be"
                    + " set): each step of a call then waits about 44 ms for the server's delayed acknowledgement."
                    + " Leave the engine out, or bring one that sets TCP_NODELAY.");
        }
    }
}
