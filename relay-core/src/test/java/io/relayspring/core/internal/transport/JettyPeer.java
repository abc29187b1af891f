package io.relayspring.core.internal.transport;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/** A well-behaved WebSocket server that echoes text; tells what it saw. */
public final class JettyPeer implements AutoCloseable {

    final BlockingQueue<Session> sessions = new LinkedBlockingQueue<>();
    final BlockingQueue<String> closes = new LinkedBlockingQueue<>();
    final BlockingQueue<String> userAgents = new LinkedBlockingQueue<>();
    private final Server server = new Server();
    private final ServerConnector connector;

    JettyPeer() throws Exception {
        this(null);
    }

    /** @param tls null for plain {@code ws} */
    JettyPeer(SslContextFactory.@Nullable Server tls) throws Exception {
        connector = tls == null ? new ServerConnector(server) : new ServerConnector(server, tls);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(WebSocketUpgradeHandler.from(server, container -> {
            container.setMaxTextMessageSize(64L << 20);
            container.setMaxFrameSize(0);
            container.setIdleTimeout(Duration.ZERO);
            container.addMapping("/*", (request, response, callback) -> {
                response.setExtensions(List.of());
                userAgents.add(String.valueOf(request.getHeaders().get("User-Agent")));
                return new Echo();
            });
        }));
        server.start();
    }

    int port() {
        return connector.getLocalPort();
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + port() + "/");
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception ex) {
            throw new IllegalStateException(ex);
        }
    }

    public final class Echo extends Session.Listener.AbstractAutoDemanding {

        @Override
        public void onWebSocketOpen(Session session) {
            super.onWebSocketOpen(session);
            sessions.add(session);
        }

        @Override
        public void onWebSocketText(String message) {
            getSession().sendText(message, Callback.NOOP);
        }

        @Override
        public void onWebSocketClose(int code, @Nullable String reason, Callback callback) {
            closes.add(code + " " + reason);
            callback.succeed();
        }
    }
}
