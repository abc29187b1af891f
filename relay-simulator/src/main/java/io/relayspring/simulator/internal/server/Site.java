package io.relayspring.simulator.internal.server;

import io.relayspring.simulator.internal.session.Environment;
import io.relayspring.simulator.internal.session.RequestHandler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.pathmap.ServletPathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** Where one simulator is found on a server: RELAY's WebSocket at its path, plain HTTP below. */
public final class Site {

    private static final long MESSAGE_LIMIT = 10L << 20;

    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean opened = new AtomicBoolean();
    private volatile boolean closed;
    private final Environment environment;
    private final RequestHandler relay;
    private final WebServer server;
    private final ContextHandler context;

    /** @param path where; {@code /} is the whole server */
    public Site(Environment environment, RequestHandler relay, List<Handler> http, WebServer server, String path) {
        this.environment = environment;
        this.relay = relay;
        this.server = server;
        this.context = new ContextHandler(path);
        WebSocketUpgradeHandler sockets = WebSocketUpgradeHandler.from(server.jetty(), context, this::configure);
        sockets.setHandler(new Handler.Sequence(http));
        context.setHandler(new Handshakes(environment, sockets));
    }

    private void configure(ServerWebSocketContainer container) {
        container.setMaxTextMessageSize(MESSAGE_LIMIT);
        container.setMaxFrameSize(0);
        container.setIdleTimeout(Duration.ZERO);
        container.addMapping(new ServletPathSpec(""), (request, response, callback) -> {
            response.setExtensions(List.of());
            return endpoint(request);
        });
    }

    private RelayEndpoint endpoint(ServerUpgradeRequest request) {
        SocketEnd end =
                new SocketEnd(request.getConnectionMetaData().getConnection().getEndPoint());
        return new RelayEndpoint(environment, relay, "connection-" + count.incrementAndGet(), end);
    }

    /**
     * Lets programs in as soon as the server listens. Without effect when that was done.
     *
     * @throws IllegalStateException if it was closed: the clock that has stopped with it does not come back
     */
    public void open() {
        if (closed) {
            throw new IllegalStateException("A simulator that was closed does not start again: build another");
        }
        if (!opened.compareAndSet(false, true)) {
            return;
        }
        try {
            server.open(context);
        } catch (Exception failure) {
            throw new IllegalStateException("The simulator could not start: " + failure.getMessage(), failure);
        }
    }

    /** Lets nobody in any more, and closes the sockets that are left. */
    public void close() {
        closed = true;
        try {
            server.close(context);
        } catch (Exception failure) {
            throw new IllegalStateException("The simulator could not stop: " + failure.getMessage(), failure);
        }
    }
}
