package io.relayspring.core.internal.transport;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.error.ConnectionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Servers that read more slowly than they are sent to. */
class PaceContractTest extends EngineContract {

    private static final int FLOOD = 20_000;
    private static final String PADDING = ":" + "x".repeat(300);
    private static final int LARGE = 1_500;

    @Test
    void whatTheSocketTakesInPiecesArrivesWholeAndInOrder() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        CompletableFuture<Integer> inOrder = new CompletableFuture<>();
        RawPeer peer = raw(line -> {
            line.upgrade();
            sent.await();
            int next = 0;
            while (next < LARGE && text(line).startsWith(next + ":")) {
                next++;
            }
            inOrder.complete(next);
            line.drain();
        });
        Channel channel = transport(TransportSettings.defaults(""), null, null)
                .open(peer.uri(), told)
                .get(PATIENCE, SECONDS);
        for (int i = 0; i < LARGE; i++) {
            channel.send(i + ":" + "x".repeat(10_000));
        }
        sent.countDown();
        assertThat(inOrder.get(PATIENCE, SECONDS)).isEqualTo(LARGE);
    }

    @Test
    void aServerThatFloodsFasterThanItReadsTheAnswersIsSlowedDown() throws Exception {
        CompletableFuture<Integer> answered = new CompletableFuture<>();
        RawPeer peer = raw(line -> {
            line.upgrade();
            Daemon.start("test-flood", () -> flood(line));
            int next = 0;
            while (next < FLOOD && text(line).startsWith(next + ":")) {
                next++;
            }
            answered.complete(next);
            line.drain();
        });
        CompletableFuture<Channel> opened = new CompletableFuture<>();
        CompletableFuture<ConnectionException> refused = new CompletableFuture<>();
        transport().open(peer.uri(), new ChannelListener() {
            @Override
            public void onOpen(Channel channel) {
                opened.complete(channel);
            }

            @Override
            public void onText(String message) {
                try {
                    opened.join().send(message);
                } catch (ConnectionException ex) {
                    refused.complete(ex);
                }
            }

            @Override
            public void onClosed(ConnectionException cause) {}
        });
        int whole = answered.get(PATIENCE, SECONDS);
        assertThat(refused.getNow(null)).isNull();
        assertThat(whole).isEqualTo(FLOOD);
    }

    private static void flood(RawPeer.Line line) {
        try {
            for (int i = 0; i < FLOOD; i++) {
                line.send(RawPeer.FIN | RawPeer.TEXT, RawPeer.bytes(i + PADDING));
            }
        } catch (IOException over) {
            // The client went.
        }
    }

    private static String text(RawPeer.Line line) throws IOException {
        return new String(line.receive().payload(), StandardCharsets.UTF_8);
    }
}
