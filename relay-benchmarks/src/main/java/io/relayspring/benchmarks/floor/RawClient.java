package io.relayspring.benchmarks.floor;

import io.relayspring.benchmarks.wire.FrameReader;
import io.relayspring.benchmarks.wire.Handshake;
import io.relayspring.benchmarks.wire.Opcode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.SocketChannel;

/** A connection and the one thread that reads it: every event is acknowledged first and handled then. */
final class RawClient implements AutoCloseable {

    private static final int READ_AT_ONCE = 64 << 10;

    private final SocketChannel channel;
    private final Sender sender;
    private final Program program;
    private final FrameReader reader = new FrameReader(READ_AT_ONCE);
    private final Incoming message = new Incoming();

    RawClient(URI server, Program program, boolean writeThrough) throws IOException {
        this.program = program;
        this.channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
        this.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        this.sender = new Sender(channel, writeThrough);
    }

    /** Opens the session and serves it until the server closes. */
    void run() throws IOException {
        Handshake.request(channel, "127.0.0.1");
        sender.connect();
        boolean open = true;
        while (open && reader.fill(channel) >= 0) {
            while (reader.next()) {
                switch (reader.opcode()) {
                    case Opcode.TEXT -> text();
                    case Opcode.PING -> sender.pong(reader.bytes(), reader.offset(), reader.length());
                    case Opcode.CLOSE -> open = false;
                    default -> {}
                }
            }
            sender.flush();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void text() throws IOException {
        message.read(reader.bytes(), reader.offset(), reader.length());
        if (message.request) {
            sender.acknowledge(message.id);
            if (message.method.equals("signalwire.event")) {
                program.event(message, sender);
            }
        } else {
            program.answer(message, sender);
        }
    }
}
