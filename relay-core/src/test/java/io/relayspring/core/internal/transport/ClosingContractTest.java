package io.relayspring.core.internal.transport;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.transport.RawPeer.Frame;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.junit.jupiter.api.Test;

class ClosingContractTest extends EngineContract {

    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void aCloseOfOursSaysGoodbyeAfterWhatWasSentBefore() throws Exception {
        JettyPeer peer = jetty();
        Channel channel = open(peer.uri());
        channel.send("last words");
        channel.close("maintenance");
        channel.close("again");
        assertThat(told.end()).hasMessage("closed by this client: maintenance");
        assertThat(told.texts).containsExactly("last words");
        assertThat(peer.closes.poll(PATIENCE, SECONDS)).isEqualTo("1000 maintenance");
        assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> channel.send("too late"));
    }

    @Test
    void aReasonTooLongForACloseFrameIsCutOff() throws Exception {
        JettyPeer peer = jetty();
        open(peer.uri()).close("€".repeat(100));
        told.end();
        assertThat(peer.closes.poll(PATIENCE, SECONDS)).isEqualTo("1000 " + "€".repeat(41));
    }

    @Test
    void aCloseOfTheServerIsToldWithItsCodeAndReason() throws Exception {
        JettyPeer peer = jetty();
        Channel channel = open(peer.uri());
        peer.sessions.take().close(1012, "restart", Callback.NOOP);
        assertThat(told.end()).hasMessage("the server closed the connection: 1012 restart");
        assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> channel.send("too late"));
    }

    @Test
    void theServersReasonIsScrubbedAndItsCloseAnswered() throws Exception {
        CompletableFuture<Frame> answer = new CompletableFuture<>();
        RawPeer peer = raw(line -> {
            line.upgrade();
            line.send(RawPeer.FIN | RawPeer.CLOSE, RawPeer.closing(1001, "away\r\n\u001b[31mforged"));
            answer.complete(line.receive());
        });
        open(peer.uri());
        assertThat(told.end()).hasMessage("the server closed the connection: 1001 away   [31mforged");
        assertThat(answer.get(PATIENCE, SECONDS).closeCode()).isEqualTo(1001);
    }

    @Test
    void aResetIsTold() throws Exception {
        CountDownLatch opened = new CountDownLatch(1);
        RawPeer peer = raw(line -> {
            line.upgrade();
            opened.await();
            line.socket.setSoLinger(true, 0);
        });
        open(peer.uri());
        opened.countDown();
        assertThat(told.end()).hasMessageContaining("lost");
    }

    @Test
    void anEndWithoutAGoodbyeIsTold() throws Exception {
        open(raw(RawPeer.Line::upgrade).uri());
        assertThat(told.end()).hasMessageContaining("lost");
    }

    @Test
    void anAbortEndsASilentServer() throws Exception {
        CompletableFuture<Boolean> goodbye = new CompletableFuture<>();
        Channel channel = open(raw(line -> {
                    line.upgrade();
                    goodbye.complete(line.drain());
                })
                .uri());
        channel.abort("nothing heard");
        channel.abort("again");
        channel.close("again");
        assertThat(told.end()).hasMessage("given up by this client: nothing heard");
        assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> channel.send("too late"));
    }

    @Test
    void aCloseThatTheServerIgnoresIsForced() throws Exception {
        CompletableFuture<Frame> goodbye = new CompletableFuture<>();
        CompletableFuture<Integer> end = new CompletableFuture<>();
        Channel channel = open(raw(line -> {
                    line.upgrade();
                    goodbye.complete(line.receive());
                    end.complete(endOf(line));
                })
                .uri());
        channel.close("bye");
        assertThat(goodbye.get(PATIENCE, SECONDS).closeCode()).isEqualTo(1000);
        assertThat(told.end()).hasMessage("closed by this client: bye");
        assertThat(end.get(PATIENCE, SECONDS)).isEqualTo(-1);
    }

    @Test
    void aServerThatDoesNotReadMakesAnErrorNotMemory() throws Exception {
        Channel channel = open(stuck().uri());
        String text = "x".repeat(10_000);
        long[] taken = {0};
        ConnectionException full = catchThrowableOfType(ConnectionException.class, () -> {
            while (taken[0] < 100 << 20) {
                channel.send(text);
                taken[0] += text.length();
            }
        });
        assertThat(full).hasMessageStartingWith("the server does not read: ");
        assertThat(taken[0]).as("outbox and the system's buffers").isLessThan(20 << 20);
        channel.abort("does not read");
        assertThat(told.end()).hasMessage("given up by this client: does not read");
    }

    @Test
    void aCloseIsForcedThoughTheServerDoesNotRead() throws Exception {
        Channel channel = open(stuck().uri());
        String text = "x".repeat(10_000);
        catchThrowableOfType(ConnectionException.class, () -> {
            while (true) {
                channel.send(text);
            }
        });
        channel.close("bye");
        assertThat(told.end()).hasMessage("closed by this client: bye");
    }

    @Test
    void aCloseFromWithinAMessageIsToldAfterIt() throws Exception {
        fromWithin(channel -> channel.close("enough"), "closed by this client: enough");
    }

    @Test
    void anAbortFromWithinAMessageIsToldAfterIt() throws Exception {
        fromWithin(channel -> channel.abort("enough"), "given up by this client: enough");
    }

    private void fromWithin(Consumer<Channel> ending, String cause) throws Exception {
        CompletableFuture<ConnectionException> end = new CompletableFuture<>();
        CompletableFuture<Channel> opened = new CompletableFuture<>();
        ChannelListener listener = new ChannelListener() {
            @Override
            public void onOpen(Channel channel) {
                told.onOpen(channel);
                opened.complete(channel);
            }

            @Override
            public void onText(String message) {
                ending.accept(opened.join());
                assertThat(end).isNotDone();
                told.onText(message);
            }

            @Override
            public void onClosed(ConnectionException cause) {
                told.onClosed(cause);
                end.complete(cause);
            }
        };
        transport().open(jetty().uri(), listener).get(PATIENCE, SECONDS).send("now");
        assertThat(told.text()).isEqualTo("now");
        assertThat(end.get(PATIENCE, SECONDS)).hasMessage(cause);
    }

    /** A server that takes the handshake and never reads again. */
    private RawPeer stuck() throws Exception {
        closed(over::countDown);
        return raw(line -> {
            line.socket.setReceiveBufferSize(64 << 10);
            line.upgrade();
            over.await();
        });
    }

    /** What ends the connection: -1 for an end or a reset. */
    private static int endOf(RawPeer.Line line) {
        try {
            line.socket.setSoTimeout((int) Duration.ofSeconds(PATIENCE).toMillis());
            return line.in.read();
        } catch (SocketException reset) {
            return -1;
        } catch (IOException ex) {
            return -2;
        }
    }
}
