package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A server that shakes hands, remembers how, and hangs up. */
final class TlsProbe implements AutoCloseable {

    private final BlockingQueue<String> spoken = new LinkedBlockingQueue<>();
    private final SSLServerSocket socket;

    /** @param protocols that it speaks, as far as Java lets it */
    TlsProbe(TestAuthority authority, String name, String... protocols) throws Exception {
        socket = (SSLServerSocket) authority
                .server(name + "-" + System.nanoTime(), "dns:localhost,ip:127.0.0.1", "-1d", 3)
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getByName("localhost"));
        socket.setEnabledProtocols(protocols);
        Thread thread = new Thread(this::serve, "tls-probe");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Protocol and cipher of the next handshake, or that it was refused. */
    String next() throws InterruptedException {
        String next = spoken.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("a handshake").isNotNull();
        return next;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (SSLSocket client = (SSLSocket) socket.accept()) {
                spoken.add(handshake(client));
            } catch (IOException closed) {
                // The test is over, or the client went first.
            }
        }
    }

    private static String handshake(SSLSocket client) {
        try {
            client.startHandshake();
            return client.getSession().getProtocol() + " " + client.getSession().getCipherSuite();
        } catch (IOException refused) {
            return "refused: " + refused.getMessage();
        }
    }
}
