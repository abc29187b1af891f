package io.relayspring.core.internal.transport;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.error.ConnectionException;
import io.relayspring.core.internal.transport.RawPeer.Frame;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class MessagesContractTest extends EngineContract {

    private static final int SENDERS = 64;
    private static final int EACH = 50;

    @Test
    void whatIsSentComesBackWhateverItsAlphabet() throws Exception {
        JettyPeer peer = jetty();
        Channel channel = open(peer.uri());
        for (String text :
                new String[] {"{}", "", "wörld ½ € 😀 \uFFFD", "x".repeat(125), "y".repeat(126), "z".repeat(70_000)}) {
            channel.send(text);
            assertThat(told.text()).isEqualTo(text);
        }
        assertThat(peer.userAgents.poll(PATIENCE, SECONDS)).isEqualTo("relay/test");
        assertThat(told.opened.join()).isSameAs(channel);
    }

    @Test
    void eachOfManySendersKeepsItsOrderAndNothingIsInterleaved() throws Exception {
        Channel channel = transport(TransportSettings.defaults("relay/test"), null, null)
                .open(jetty().uri(), told)
                .get(PATIENCE, SECONDS);
        CountDownLatch start = new CountDownLatch(1);
        for (int sender = 0; sender < SENDERS; sender++) {
            String name = sender + ":" + "-".repeat(sender * 10) + ":";
            Daemon.start("test-sender", () -> {
                await(start);
                for (int i = 0; i < EACH; i++) {
                    channel.send(name + i);
                }
            });
        }
        start.countDown();
        Map<String, Integer> next = new HashMap<>();
        for (int i = 0; i < SENDERS * EACH; i++) {
            String[] parts = told.text().split(":");
            assertThat(parts[1]).hasSize(Integer.parseInt(parts[0]) * 10);
            assertThat(Integer.parseInt(parts[2])).isEqualTo(next.merge(parts[0], 1, Integer::sum) - 1);
        }
    }

    @Test
    void tenMebibytesGoOutAndComeBack() throws Exception {
        Channel channel = transport(TransportSettings.defaults(""), null, null)
                .open(jetty().uri(), told)
                .get(PATIENCE, SECONDS);
        String large = "0123456789abcdef".repeat(CAP / 16);
        channel.send(large);
        assertThat(told.text().equals(large)).isTrue();
    }

    @Test
    void tenMebibytesArriveInPartsWithAPingBetween() throws Exception {
        RawPeer peer = raw(line -> {
            line.upgrade();
            byte[] part = bytes(1 << 20);
            for (int i = 0; i < 10; i++) {
                line.send(i == 0 ? RawPeer.TEXT : RawPeer.CONTINUATION, part);
            }
            line.send(RawPeer.FIN | RawPeer.PING, RawPeer.bytes("alive"));
            line.send(RawPeer.FIN | RawPeer.CONTINUATION, new byte[0]);
            line.drain();
        });
        open(peer.uri());
        assertThat(told.text()).hasSize(CAP);
        assertThat(told.heard.poll(PATIENCE, SECONDS)).isTrue();
    }

    @Test
    void oneByteTooManyInOneFrameEndsTheConnection() throws Exception {
        CompletableFuture<Frame> goodbye = new CompletableFuture<>();
        RawPeer peer = raw(line -> {
            line.upgrade();
            Daemon.start("test-writer", () -> quietly(() -> line.send(RawPeer.FIN | RawPeer.TEXT, bytes(CAP + 1))));
            goodbye.complete(line.receive());
            line.drain();
        });
        open(peer.uri());
        assertThat(told.end()).hasMessageContaining("1009");
        assertThat(goodbye.get(PATIENCE, SECONDS).closeCode()).isEqualTo(1009);
        assertThat(told.texts).isEmpty();
    }

    @Test
    void oneByteTooManyInPartsEndsTheConnection() throws Exception {
        CompletableFuture<Frame> goodbye = new CompletableFuture<>();
        RawPeer peer = raw(line -> {
            line.upgrade();
            line.send(RawPeer.TEXT, bytes(CAP));
            line.send(RawPeer.FIN | RawPeer.CONTINUATION, bytes(1));
            goodbye.complete(line.receive());
            line.drain();
        });
        open(peer.uri());
        assertThat(told.end()).hasMessageContaining("1009");
        assertThat(goodbye.get(PATIENCE, SECONDS).closeCode()).isEqualTo(1009);
    }

    @Test
    void aPingIsAnsweredAndTold() throws Exception {
        CompletableFuture<Frame> pong = new CompletableFuture<>();
        RawPeer peer = raw(line -> {
            line.upgrade();
            line.send(RawPeer.FIN | RawPeer.PING, RawPeer.bytes("are you there"));
            pong.complete(line.receive());
            line.send(RawPeer.FIN | RawPeer.PONG, new byte[0]);
            line.drain();
        });
        open(peer.uri());
        assertThat(pong.get(PATIENCE, SECONDS).first()).isEqualTo(RawPeer.FIN | RawPeer.PONG);
        assertThat(pong.get().masked()).isTrue();
        assertThat(new String(pong.get().payload(), StandardCharsets.UTF_8)).isEqualTo("are you there");
        assertThat(told.heard.poll(PATIENCE, SECONDS)).isTrue();
        assertThat(told.heard.poll(PATIENCE, SECONDS)).isTrue();
    }

    @Test
    void aMessageInTheSamePacketAsTheHandshakeIsToldAfterTheOpening() throws Exception {
        RawPeer peer = raw(line -> {
            line.upgrade(RawPeer.frame(RawPeer.FIN | RawPeer.TEXT, RawPeer.bytes("early")));
            line.drain();
        });
        CompletableFuture<Boolean> openedFirst = new CompletableFuture<>();
        ChannelListener listener = new ChannelListener() {
            private boolean opened;

            @Override
            public void onOpen(Channel channel) {
                opened = true;
            }

            @Override
            public void onText(String message) {
                openedFirst.complete(opened && message.equals("early"));
            }

            @Override
            public void onClosed(ConnectionException cause) {}
        };
        transport().open(peer.uri(), listener).get(PATIENCE, SECONDS);
        assertThat(openedFirst.get(PATIENCE, SECONDS)).isTrue();
    }

    @Test
    void aListenerThatFailsDoesNotEndTheConnection() throws Exception {
        CompletableFuture<String> second = new CompletableFuture<>();
        ChannelListener listener = new ChannelListener() {
            @Override
            public void onText(String message) {
                if (message.equals("first")) {
                    throw new IllegalStateException("on purpose");
                }
                second.complete(message);
            }

            @Override
            public void onClosed(ConnectionException cause) {}
        };
        Channel channel = transport().open(jetty().uri(), listener).get(PATIENCE, SECONDS);
        channel.send("first");
        channel.send("second");
        assertThat(second.get(PATIENCE, SECONDS)).isEqualTo("second");
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'a');
        return bytes;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static void quietly(Action action) {
        try {
            action.run();
        } catch (Exception over) {
            // The client went.
        }
    }

    private interface Action {
        void run() throws Exception;
    }
}
