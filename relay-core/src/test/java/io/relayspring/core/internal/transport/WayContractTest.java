package io.relayspring.core.internal.transport;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.relayspring.core.error.ConnectionException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to the server: TLS and proxies. */
class WayContractTest extends EngineContract {

    private static @Nullable TestTls tls;

    @BeforeAll
    static void makeCertificate(@TempDir Path folder) throws Exception {
        tls = TestTls.create(folder);
    }

    @Test
    void aTrustedServerIsSpokenToThroughTls() throws Exception {
        JettyPeer peer = closed(new JettyPeer(tls.server()));
        Channel channel = open(secure("localhost", peer), tls.trusting(), null);
        String large = "0123456789abcdef".repeat(10_000);
        channel.send(large);
        assertThat(told.text()).isEqualTo(large);
        channel.close("done");
        assertThat(told.end()).hasMessage("closed by this client: done");
        assertThat(peer.closes.poll(PATIENCE, SECONDS)).isEqualTo("1000 done");
    }

    @Test
    void anAbortNeedsNoGoodbyeOfTls() throws Exception {
        JettyPeer peer = closed(new JettyPeer(tls.server()));
        Channel channel = open(secure("localhost", peer), tls.trusting(), null);
        // The peer must have seen the session before it can tell of its end.
        channel.send("alive");
        assertThat(told.text()).isEqualTo("alive");
        channel.abort("dead");
        assertThat(told.end()).hasMessage("given up by this client: dead");
        assertThat(peer.closes.poll(PATIENCE, SECONDS)).startsWith("1006");
    }

    @Test
    void anUntrustedServerIsRefused() throws Exception {
        JettyPeer peer = closed(new JettyPeer(tls.server()));
        assertThat(failure(secure("localhost", peer), null, null)).hasMessageContaining("TLS failed");
    }

    @Test
    void aServerOfAnotherNameIsRefused() throws Exception {
        JettyPeer peer = closed(new JettyPeer(tls.server()));
        assertThat(failure(secure("127.0.0.1", peer), tls.trusting(), null)).hasMessageContaining("TLS failed");
    }

    @Test
    void aServerThatSpeaksNoTlsIsRefused() throws Exception {
        assertThat(failure(secure("localhost", jetty()), tls.trusting(), null)).hasMessageContaining("TLS failed");
    }

    @Test
    void aProxyTunnels() throws Exception {
        ConnectProxy proxy = closed(new ConnectProxy(null));
        JettyPeer peer = jetty();
        Channel channel = open(peer.uri(), null, new HttpProxy("localhost", proxy.port(), null, null));
        channel.send("through");
        assertThat(told.text()).isEqualTo("through");
        assertThat(proxy.tunnels.poll(PATIENCE, SECONDS)).isEqualTo("127.0.0.1:" + peer.port());
    }

    @Test
    void aProxyTunnelsTlsForWhoHasTheCredentials() throws Exception {
        ConnectProxy proxy = closed(new ConnectProxy("anne:secret"));
        JettyPeer peer = closed(new JettyPeer(tls.server()));
        HttpProxy known = new HttpProxy("127.0.0.1", proxy.port(), "anne", "secret");
        Channel channel = open(secure("localhost", peer), tls.trusting(), known);
        channel.send("through");
        assertThat(told.text()).isEqualTo("through");
        assertThat(proxy.tunnels.poll(PATIENCE, SECONDS)).isEqualTo("localhost:" + peer.port());
        assertThat(known).asString().doesNotContain("secret");
    }

    @Test
    void aProxyThatRefusesIsToldWithoutTheSecret() throws Exception {
        RawPeer proxy = raw(line -> {
            line.head();
            line.say("HTTP/1.1 407 Who\r\nContent-Length: 0\r\n\r\n");
        });
        ConnectionException failure =
                failure(jetty().uri(), null, new HttpProxy("127.0.0.1", proxy.port(), "anne", "secret"));
        assertThat(failure).hasMessageContaining("407");
        assertThat(failure).hasMessageNotContaining("secret");
    }

    @Test
    void aProxyThatDoesNotExistIsNamed() throws Exception {
        ConnectionException failure =
                failure(jetty().uri(), null, new HttpProxy("no-such-proxy.invalid", 3128, "anne", "secret"));
        assertThat(failure)
                .hasMessageContaining("the proxy: no-such-proxy.invalid:3128: unknown host")
                .hasMessageNotContainingAny("secret", "the space's name");
    }

    @Test
    void aProxyThatDoesNotListenIsNamed() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = gone.getLocalPort();
        }
        ConnectionException failure = failure(jetty().uri(), null, new HttpProxy("127.0.0.1", port, null, null));
        assertThat(failure).hasMessageContainingAll("the proxy: 127.0.0.1:" + port + ": ", "refused");
    }

    private Channel open(URI uri, @Nullable SSLContext trust, @Nullable HttpProxy proxy) throws Exception {
        return transport(QUICK, trust, proxy).open(uri, told).get(PATIENCE, SECONDS);
    }

    private ConnectionException failure(URI uri, @Nullable SSLContext trust, @Nullable HttpProxy proxy) {
        CompletableFuture<Channel> attempt = transport(QUICK, trust, proxy).open(uri, told);
        ExecutionException wrapped =
                catchThrowableOfType(ExecutionException.class, () -> attempt.get(PATIENCE, SECONDS));
        return (ConnectionException) wrapped.getCause();
    }

    private static URI secure(String host, JettyPeer peer) {
        return URI.create("wss://" + host + ":" + peer.port() + "/");
    }
}
