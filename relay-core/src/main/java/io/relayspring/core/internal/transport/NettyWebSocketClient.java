package io.relayspring.core.internal.transport;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.client.WebSocketClient;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Spring's {@link WebSocketClient} over plain Netty. One daemon thread reads and writes all its sockets; it is there only
 * while there is a socket. Messages are told whole, pings are answered and told. Not for users.
 */
public final class NettyWebSocketClient implements WebSocketClient, AutoCloseable {

    private final EngineSettings settings;
    private final NettyLoop loop;

    public NettyWebSocketClient(EngineSettings settings) {
        this(settings, NettyIo.best());
    }

    NettyWebSocketClient(EngineSettings settings, NettyIo io) {
        this.settings = settings;
        this.loop = new NettyLoop(io);
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

    /** Never blocks: names are resolved on a thread of their own. Cancelling closes the socket, open or not yet. */
    @Override
    public CompletableFuture<WebSocketSession> execute(
            WebSocketHandler handler, @Nullable WebSocketHttpHeaders headers, URI uri) {
        WebSocketHttpHeaders sent = headers == null ? new WebSocketHttpHeaders() : headers;
        NettyDial dial = new NettyDial(loop, settings, new NettyHandshake.Request(handler, sent, uri));
        Daemon.start("relay-connect", dial);
        return dial.opened();
    }

    /** Closes all sockets and ends the thread. A later {@code execute} starts anew. */
    @Override
    public void close() {
        loop.close();
    }
}
