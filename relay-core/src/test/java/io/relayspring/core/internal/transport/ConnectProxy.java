package io.relayspring.core.internal.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A small HTTP proxy that tunnels by CONNECT, to whoever has the credentials. */
final class ConnectProxy implements AutoCloseable {

    final BlockingQueue<String> tunnels = new LinkedBlockingQueue<>();
    private final RawPeer server;

    /** @param credentials {@code user:password}, or null to let everybody pass */
    ConnectProxy(@Nullable String credentials) throws IOException {
        server = new RawPeer(line -> tunnel(line, credentials));
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void tunnel(RawPeer.Line line, @Nullable String credentials) throws IOException {
        String head = line.head();
        while (credentials != null && !head.contains("Basic " + base64(credentials))) {
            line.say("HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"test\"\r\nContent-Length: 0\r\n\r\n");
            head = line.head();
        }
        String target = head.split(" ")[1];
        tunnels.add(target);
        int colon = target.lastIndexOf(':');
        try (Socket next = new Socket(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)))) {
            line.say("HTTP/1.1 200 Go\r\n\r\n");
            Daemon.start("test-tunnel", () -> copy(next, line.out));
            line.in.transferTo(next.getOutputStream());
        }
    }

    private static void copy(Socket from, OutputStream to) {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(to);
            to.close();
        } catch (IOException over) {
            // One of the two went.
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
