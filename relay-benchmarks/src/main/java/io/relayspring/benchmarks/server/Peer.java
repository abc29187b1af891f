package io.relayspring.benchmarks.server;

import io.relayspring.benchmarks.wire.FrameReader;
import io.relayspring.benchmarks.wire.FrameWriter;
import io.relayspring.benchmarks.wire.Handshake;
import io.relayspring.benchmarks.wire.Opcode;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * One client's connection. The channel does not block, so that a client which writes much and reads little can never bring both sides to
 * a halt; the selector is asked only when there is nothing to read. All that one read brought is answered with one write.
 */
final class Peer {

    private static final int READ_AT_ONCE = 64 << 10;
    private static final int IDLE_MILLIS = 50;

    private final SocketChannel channel;
    private final Scenario scenario;
    private final Outbound out;
    private final Runnable afterBatch;
    private final FrameReader reader = new FrameReader(READ_AT_ONCE);
    private final FrameWriter writer;
    private final MessageScanner message = new MessageScanner();
    private final boolean each;
    private boolean authenticated;
    private boolean open = true;

    /** With {@code each}, what one message caused is sent before the next is looked at. */
    Peer(
            SocketChannel channel,
            Scenario scenario,
            Outbound out,
            FrameWriter writer,
            boolean each,
            Runnable afterBatch) {
        this.channel = channel;
        this.scenario = scenario;
        this.out = out;
        this.writer = writer;
        this.each = each;
        this.afterBatch = afterBatch;
    }

    /** Talks to the client until it goes away. */
    void serve(Selector selector) throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        Handshake.grant(channel);
        channel.configureBlocking(false);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        boolean flushed = true;
        while (open) {
            int read = reader.fill(channel);
            if (read < 0) {
                return;
            }
            if (read == 0) {
                key.interestOps(flushed ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                selector.select(IDLE_MILLIS);
                selector.selectedKeys().clear();
            }
            batch();
            flushed = writer.flush(channel);
        }
    }

    private void batch() throws IOException {
        while (reader.next()) {
            switch (reader.opcode()) {
                case Opcode.TEXT -> {
                    text();
                    if (each) {
                        writer.flush(channel);
                    }
                }
                case Opcode.PING -> writer.frame(Opcode.PONG, reader.bytes(), reader.offset(), reader.length());
                case Opcode.CLOSE -> open = false;
                default -> {}
            }
        }
        if (authenticated) {
            scenario.pause(out);
        }
        afterBatch.run();
    }

    private void text() {
        message.scan(reader.bytes(), reader.offset(), reader.length());
        if (!message.isRequest()) {
            out.acknowledged(message.idNumber());
            return;
        }
        switch (message.command()) {
            case CONNECT -> {
                out.connected(message.id());
                authenticated = true;
                scenario.connected(out);
            }
            case PING -> out.pong(message.id());
            default -> scenario.command(message, out);
        }
    }
}
