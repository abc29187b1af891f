package io.relayspring.core.internal.transport;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.relayspring.core.error.ConnectionException;
import java.io.EOFException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningContractTest extends EngineContract {

    @ParameterizedTest
    @ValueSource(ints = {401, 503, 302, 200})
    void aRefusedHandshakeIsToldWithItsStatus(int status) throws Exception {
        RawPeer peer = raw(line -> {
            line.head();
            line.say("HTTP/1.1 " + status + " No\r\nContent-Length: 4\r\n\r\nsorr");
        });
        assertThat(failure(peer.uri())).hasMessageContaining("HTTP status " + status);
    }

    @Test
    void aHandshakeWithoutTheRightDigestIsRefused() throws Exception {
        RawPeer peer = raw(line -> {
            line.head();
            line.say(
                    "HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: x\r\n\r\n");
            line.drain();
        });
        assertThat(failure(peer.uri())).hasMessageContaining("does not fit what was asked");
    }

    @Test
    void whatIsNoHttpIsRefused() throws Exception {
        RawPeer peer = raw(line -> {
            line.head();
            line.say("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        });
        assertThat(failure(peer.uri())).hasMessageStartingWith("cannot connect to 127.0.0.1:");
    }

    @Test
    void aConnectionThatEndsBeforeTheAnswerIsToldAsSuch() throws Exception {
        assertThat(failure(raw(RawPeer.Line::head).uri())).hasMessageStartingWith("cannot connect to 127.0.0.1:");
    }

    @Test
    void aHandshakeThatIsNeverAnsweredTimesOut() throws Exception {
        CompletableFuture<Boolean> left = new CompletableFuture<>();
        RawPeer peer = raw(line -> {
            line.head();
            left.complete(line.in.read() < 0);
        });
        TransportSettings impatient =
                new TransportSettings(Duration.ofMillis(300), Duration.ofMillis(300), CAP, 10, 1_000, "");
        CompletableFuture<Channel> attempt = transport(impatient, null, null).open(peer.uri(), told);
        assertThatThrownBy(() -> attempt.get(PATIENCE, SECONDS))
                .cause()
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("no answer to the handshake within 300 ms");
        assertThat(left.get(PATIENCE, SECONDS)).as("the socket is closed").isTrue();
        assertThat(told.opened).isNotDone();
    }

    @Test
    void anAttemptThatWasCancelledLeavesNoSession() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CompletableFuture<Boolean> left = new CompletableFuture<>();
        RawPeer peer = raw(line -> {
            String head = line.head();
            asked.countDown();
            cancelled.await();
            line.answer(head);
            left.complete(endOf(line));
        });
        CompletableFuture<Channel> attempt = transport().open(peer.uri(), told);
        assertThat(asked.await(PATIENCE, SECONDS)).isTrue();
        attempt.cancel(true);
        cancelled.countDown();
        assertThat(left.get(PATIENCE, SECONDS)).isTrue();
        assertThat(told.opened).isNotDone();
        assertThat(told.ends).isEmpty();
    }

    @Test
    void anUnknownHostIsToldAsSuch() throws Exception {
        assertThat(failure(URI.create("ws://no-such-host.invalid/"))).hasMessageContaining("unknown host");
    }

    @Test
    void aPortWhereNobodyListensIsToldAsSuch() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = gone.getLocalPort();
        }
        assertThat(failure(URI.create("ws://127.0.0.1:" + port + "/"))).hasMessageContaining("refused");
    }

    @Test
    void anAddressThatIsNoWebSocketIsToldAsSuch() throws Exception {
        assertThat(failure(URI.create("https://relay.example.com/"))).hasMessageContaining("ws://");
    }

    @Test
    void anEngineOpensAgainAfterItsLastSocketClosedAndAfterItsOwnEnd() throws Exception {
        JettyPeer peer = jetty();
        Transport transport = transport();
        for (int i = 0; i < 3; i++) {
            Told each = new Told();
            Channel channel = transport.open(peer.uri(), each).get(PATIENCE, SECONDS);
            channel.send("round " + i);
            assertThat(each.text()).isEqualTo("round " + i);
            channel.close("next");
            each.end();
        }
    }

    private ConnectionException failure(URI uri) {
        CompletableFuture<Channel> attempt = transport().open(uri, told);
        ExecutionException wrapped =
                catchThrowableOfType(ExecutionException.class, () -> attempt.get(PATIENCE, SECONDS));
        assertThat(wrapped.getCause()).isInstanceOf(ConnectionException.class);
        assertThat(told.opened).isNotDone();
        return (ConnectionException) wrapped.getCause();
    }

    /** True when the client closed, with or without a goodbye. */
    private static boolean endOf(RawPeer.Line line) throws Exception {
        try {
            return (line.receive().first() & 0x0F) == RawPeer.CLOSE;
        } catch (EOFException | SocketException left) {
            return true;
        }
    }
}
