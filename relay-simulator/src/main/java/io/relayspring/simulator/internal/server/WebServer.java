package io.relayspring.simulator.internal.server;

import io.relayspring.simulator.internal.session.Environment;
import io.relayspring.simulator.internal.session.RequestHandler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.http.pathmap.ServletPathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/** Jetty's server: RELAY's WebSocket at the root, plain HTTP beside it. All its threads are daemons. */
public final class WebServer {

    private static final long MESSAGE_LIMIT = 10L << 20;

    private final AtomicInteger count = new AtomicInteger();
    private final Environment environment;
    private final RequestHandler relay;
    private final Server server;
    private final ServerConnector connector;

    public WebServer(
            Environment environment,
            RequestHandler relay,
            List<Handler> http,
            Request.Handler errors,
            Binding binding) {
        this.environment = environment;
        this.relay = relay;
        this.server = new Server(pool(), new ScheduledExecutorScheduler("relay-simulator-io", true), null);
        this.connector = connector(binding.tls());
        connector.setHost(binding.address());
        connector.setPort(binding.port());
        server.addConnector(connector);
        WebSocketUpgradeHandler sockets = WebSocketUpgradeHandler.from(server, this::configure);
        sockets.setHandler(new Handler.Sequence(http));
        server.setHandler(new Handshakes(environment, sockets));
        server.setErrorHandler(errors);
        server.setStopTimeout(0);
    }

    private static QueuedThreadPool pool() {
        QueuedThreadPool pool = new QueuedThreadPool();
        pool.setName("relay-simulator");
        pool.setDaemon(true);
        return pool;
    }

    private ServerConnector connector(@Nullable SSLContext tls) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        if (tls == null) {
            return new ServerConnector(server, new HttpConnectionFactory(configuration));
        }
        SecureRequestCustomizer customizer = new SecureRequestCustomizer();
        customizer.setSniHostCheck(false);
        configuration.addCustomizer(customizer);
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setSslContext(tls);
        return new ServerConnector(server, factory, new HttpConnectionFactory(configuration));
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

    public void start() {
        try {
            server.start();
        } catch (Exception failure) {
            stop();
            throw new IllegalStateException("The simulator could not start: " + failure.getMessage(), failure);
        }
    }

    public int port() {
        return connector.getLocalPort();
    }

    public void stop() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("The simulator could not stop: " + failure.getMessage(), failure);
        }
    }
}
