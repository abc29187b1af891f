package io.relayspring.simulator.internal.server;

import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.jspecify.annotations.Nullable;

/** Jetty's server: one port, with a simulator at its root or several at paths of their own. All its threads are daemons. */
public final class WebServer {

    private final Server server = new Server(pool(), new ScheduledExecutorScheduler("relay-simulator-io", true), null);
    private final ContextHandlerCollection sites = new ContextHandlerCollection(true);

    /** Two who change the sites at once would lose one of them: Jetty copies the list and puts the copy back. */
    private final ReentrantLock changing = new ReentrantLock();

    private final Binding binding;
    private final ServerConnector connector;

    /** @param errors answers what finds nobody */
    public WebServer(Binding binding, Request.Handler errors) {
        this.binding = binding;
        connector = connector(binding.tls());
        connector.setHost(binding.address());
        connector.setPort(binding.port());
        server.addConnector(connector);
        server.setHandler(sites);
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

    Binding binding() {
        return binding;
    }

    Server jetty() {
        return server;
    }

    /** Serves what is at a path, from now on or from the server's start on. */
    void open(ContextHandler site) throws Exception {
        changing.lock();
        try {
            sites.addHandler(site);
            if (server.isStarted()) {
                site.start();
            }
        } finally {
            changing.unlock();
        }
    }

    /** Serves it no more; the sockets that are left are closed. */
    void close(ContextHandler site) throws Exception {
        changing.lock();
        try {
            sites.removeHandler(site);
        } finally {
            changing.unlock();
        }
        site.stop();
    }

    public void start() {
        try {
            server.start();
        } catch (Exception failure) {
            stop();
            throw new IllegalStateException(
                    "The simulator could not start at " + binding + ": " + reason(failure), failure);
        }
    }

    /** The machine's own words, which say whether it is the port or the address. */
    private static String reason(Exception failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return first instanceof UnresolvedAddressException
                ? "no machine of that name is known"
                : String.valueOf(first.getMessage());
    }

    boolean isListening() {
        return server.isStarted();
    }

    /**
     * Where it listens.
     *
     * @throws IllegalStateException if it does not
     */
    public int port() {
        int port = connector.getLocalPort();
        if (port < 1) {
            throw new IllegalStateException("The simulator does not listen: it was not started, or closed again");
        }
        return port;
    }

    public void stop() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("The simulator could not stop: " + failure.getMessage(), failure);
        }
    }
}
